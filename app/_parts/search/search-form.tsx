import { getT, localHref } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";
import type { Asked } from "./search-address.ts";

/** The field of the search page: a plain form, with suggestions while typing where scripts run. */
export async function SearchForm({ asked }: { asked: Asked }) {
  const [t, frame, action] = await Promise.all([getT("search"), getT("frame"), localHref("/search")]);
  return (
    <search>
      <form
        method="get"
        action={action}
        data-suggest=""
        data-words={JSON.stringify({ list: frame("suggestions"), all: frame("searchAll", { query: "%q" }) })}
        className="relative flex items-center gap-2.5 rounded-lg border border-field bg-surface py-1 pr-1 pl-3.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-brand"
      >
        <Icon name="search" size={20} className="text-ink-3" />
        <input
          type="search"
          name="q"
          defaultValue={asked.q}
          aria-label={t("label")}
          placeholder={t("placeholder")}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className="min-h-9 touch:min-h-11 min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-ink-3"
        />
        {asked.kind !== "all" && <input type="hidden" name="kind" value={asked.kind} />}
        {asked.sort !== "relevance" && <input type="hidden" name="sort" value={asked.sort} />}
        <button type="submit" className={buttonClass("primary")}>
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
