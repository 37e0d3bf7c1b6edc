import { getT, localHref } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";

/** The search of the knowledge base: a plain form that leads to the search page, articles only. */
export function KnowledgeSearch() {
  const t = getT("knowledge");
  return (
    <search className="mt-5 block max-w-column">
      <form
        action={localHref("/search")}
        className="flex h-13 items-center gap-3 rounded-lg border border-field bg-surface pr-1.5 pl-4 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-brand"
      >
        <Icon name="search" size={20} className="text-ink-3" />
        <input
          type="search"
          name="q"
          aria-label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          maxLength={200}
          className="min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-ink-3"
        />
        <button type="submit" className={buttonClass("primary", "md")}>
          {t("search")}
        </button>
      </form>
    </search>
  );
}
