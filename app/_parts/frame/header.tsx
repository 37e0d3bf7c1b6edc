import { localPath } from "../../_messages/locale.ts";
import { defaultLocale, getLocale, getT } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Kbd } from "../../_ui/kbd.tsx";
import { ButtonLink, Link } from "../../_ui/link.tsx";
import { Viewer } from "./viewer.tsx";

/** The top of every page: menu, name, search, Ask, and the signed-in person. */
export function Header({ communityName }: { communityName: string }) {
  const t = getT("frame");
  return (
    <header className="site-header">
      <div className="flex min-w-0 items-center gap-1">
        <button
          type="button"
          popoverTarget="rail"
          aria-label={t("menu")}
          title={t("menu")}
          className={`${buttonClass("quiet", "md", true)} -ml-1 flex-none lg:hidden`}
        >
          <Icon name="menu" size={20} />
        </button>
        <Link
          href="/"
          className="flex min-w-0 items-center gap-2.5 text-15 touch:min-h-11 font-bold tracking-[-0.01em] md:text-16"
        >
          <span className="grid size-6.5 flex-none place-items-center rounded-md bg-brand text-on-brand">
            <Icon name="circle-check" size={16} className="stroke-2" />
          </span>
          <span className="truncate">{communityName}</span>
        </Link>
      </div>
      <SearchField />
      <div className="flex items-center justify-end gap-2">
        <ButtonLink href="/ask" variant="primary" icon="square-pen" className="max-md:hidden">
          {t("ask")}
        </ButtonLink>
        <Viewer />
      </div>
    </header>
  );
}

/** A real form, so it works without a script; `app/_reader/suggest.ts` adds suggestions. */
function SearchField() {
  const t = getT("frame");
  const locale = getLocale();
  return (
    <search className="find">
      <form
        method="get"
        action={localPath("/search", locale, defaultLocale())}
        data-suggest=""
        data-words={JSON.stringify({ list: t("suggestions"), all: t("searchAll", { query: "%q" }) })}
      >
        <Icon name="search" className="pointer-events-none absolute top-2.5 left-3 text-ink-3" />
        <input
          type="search"
          name="q"
          autoComplete="off"
          maxLength={200}
          enterKeyHint="search"
          aria-label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
        />
        <span
          className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center max-lg:hidden"
          aria-hidden="true"
        >
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  );
}
