"use client";
import type { DeskHit as Hit } from "../../../server/desk/desk.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatDate } from "../../_messages/format.ts";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { StateGlyphView } from "../../_ui/state-glyph-view.tsx";
import { Marked } from "../search/marked.tsx";

type Props = { id: string; hit: Hit; selected: boolean; onChoose: () => void };

/** One hit as an option of the list: its title, where the words were found, and why it stands here. */
export function DeskHit({ id, hit, selected, onChoose }: Props) {
  const t = useT("desk");
  const ui = useT("ui");
  const locale = useLocale();
  const why = hit.why.map((name) => t(hit.kind !== "topic" && name !== "title" ? "why_text" : `why_${name}`));
  const own =
    hit.kind === "reply"
      ? [t(hit.shared ? "teamReply" : "ownReply")]
      : [
          hit.staffOnly && t("staffOnly"),
          hit.board?.name,
          hit.verifiedAt && `${t("verified")} ${formatDate(hit.verifiedAt, locale, "day")}`,
          hit.worked > 0 && t("worked", { count: hit.worked }),
        ];
  const synonyms = hit.kind === "reply" ? [] : hit.synonyms;
  const facts = [
    ...own,
    hit.used > 0 && t("usedIn", { count: hit.used }),
    why.length > 0 && why.join(", "),
    ...synonyms.slice(0, 1).map((pair) => t("synonym", pair)),
  ].filter((fact): fact is string => typeof fact === "string");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      onClick={onChoose}
      className={cx("block cursor-pointer border-b border-line px-4.5 py-3.5", selected && "chosen")}
    >
      <div className="flex gap-2.5 text-15 leading-[1.35] font-medium" lang={hit.locale}>
        <span className="mt-px flex-none">
          {hit.kind === "reply" ? (
            <span className="text-ink-3">
              <Icon name="message-square-quote" size={17} />
            </span>
          ) : hit.staffOnly ? (
            <span className="text-super">
              <Icon name="shield" size={17} />
            </span>
          ) : (
            <StateGlyphView state={hit.state} size={17} text={ui(`state_${hit.state}`)} />
          )}
        </span>
        <span>
          <Marked parts={hit.title} />
        </span>
      </div>
      {hit.snippet.length > 0 && (
        <div className="mt-1 ml-6.5 line-clamp-2 text-14 text-ink-2" lang={hit.locale}>
          <Marked parts={hit.snippet} />
        </div>
      )}
      <div className="mt-1.5 ml-6.5 flex flex-wrap gap-x-3.5 gap-y-0.5 text-12 text-ink-3">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </div>
  );
}
