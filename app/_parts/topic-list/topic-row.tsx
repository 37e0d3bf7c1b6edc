import type { TopicRow as Row } from "../../../server/topics/topic-rows.query.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Tag } from "../../_ui/badge.tsx";
import { Figure } from "../../_ui/figure.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { StateGlyph } from "../../_ui/state-glyph.tsx";
import { Time } from "../../_ui/time.tsx";
import { glyphOf } from "./glyph-of.ts";

/**
 * A topic in a list: where it stands first, then what it asks, then who asked or solved it and when. The whole row is the
 * link.
 */
export function TopicRow({ row, showBoard = true }: { row: Row; showBoard?: boolean }) {
  const t = getT("boards");
  const who = row.solver ?? row.author;
  return (
    <li
      data-row=""
      className="group relative grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-3.5 py-3.5 md:grid-cols-[20px_minmax(0,1fr)_80px_36px]"
    >
      <span className="pt-0.5">
        <StateGlyph state={glyphOf(row)} />
      </span>
      <div className="min-w-0">
        <h3 lang={row.locale} className="text-15 leading-[1.4] font-medium text-pretty">
          <Link
            href={`/t/${row.number}/${row.slug}`}
            className="after:absolute after:inset-0 group-hover:text-brand-ink"
          >
            {row.title}
          </Link>
          {row.pinned && <Icon name="pin" size={16} className="ml-1.5 inline align-[-2px] text-ink-3" />}
          {row.pinned && <span className="sr-only"> {t("pinned")}</span>}
          {row.locked && <Icon name="lock" size={16} className="ml-1.5 inline align-[-2px] text-ink-3" />}
          {row.locked && <span className="sr-only"> {t("locked")}</span>}
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-13 text-ink-3">
          {showBoard && <span>{row.board.name}</span>}
          {row.tags.slice(0, 2).map((tag) => (
            <Tag key={tag} name={tag} />
          ))}
          <span className="min-w-0 wrap-anywhere">
            {row.solver
              ? t("rowSolvedBy", { name: row.solver.displayName })
              : t(row.kind === "QUESTION" ? "rowAskedBy" : "rowStartedBy", { name: row.author.displayName })}{" "}
            <Time value={row.solvedAt ?? row.createdAt} />
          </span>
        </p>
      </div>
      <p className="num pt-0.5 text-right text-13 text-ink-2">
        <Figure value={row.answerCount} />
        <span className="sr-only"> {t("rowAnswers", { count: row.answerCount })}</span>
        <span className="block text-12 whitespace-nowrap text-ink-3">
          {t.rich("rowViews", { count: row.viewCount, figure: () => <Figure value={row.viewCount} compact /> })}
        </span>
      </p>
      <span className="hidden pt-0.5 md:block">
        <Avatar name={who.displayName} image={who.avatar} tint={who.tint} size={32} ring={who.isSuperUser} />
      </span>
    </li>
  );
}
