import type { Metadata } from "next";
import { getT, localHref } from "./_messages/server.ts";
import { Button } from "./_ui/button.tsx";
import { Icon } from "./_ui/icon.tsx";
import { Page } from "./_ui/page.tsx";

export function generateMetadata(): Metadata {
  const t = getT("errors");
  return { title: t("notFoundTitle"), robots: { index: false } };
}

/** What is not there, or may not be seen: both look the same. */
export default function NotFound() {
  const t = getT("errors");
  const controls = getT("controls");
  return (
    <Page>
      <div className="grid max-w-column gap-3 py-10 md:py-16">
        <h1 className="text-28 font-bold">{t("notFoundTitle")}</h1>
        <p className="max-w-measure text-ink-2">{t("notFoundBody")}</p>
        <form
          action={localHref("/search")}
          method="get"
          data-suggest=""
          className="relative mt-4 flex max-w-[560px] gap-2 max-sm:flex-wrap"
        >
          <Icon name="search" size={18} className="absolute top-3 left-3 text-ink-3" />
          <input
            name="q"
            type="search"
            aria-label={t("searchLabel")}
            placeholder={t("searchLabel")}
            maxLength={200}
            autoComplete="off"
            className="field max-w-full min-w-64 flex-1 pl-10"
          />
          <Button type="submit" variant="primary" size="lg">
            {controls("search")}
          </Button>
        </form>
      </div>
    </Page>
  );
}
