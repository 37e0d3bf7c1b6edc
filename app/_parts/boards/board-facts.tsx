import type { BoardView } from "../../../server/boards/boards.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Figure } from "../../_ui/figure.tsx";
import { Link, TextLink } from "../../_ui/link.tsx";
import { Meter } from "../../_ui/meter.tsx";
import { AsideSection } from "../../_ui/page.tsx";

/** What a board is: how much of it is solved, who may read it, its children, its feed. */
export function BoardFacts({ board }: { board: BoardView }) {
  const t = getT("boards");
  return (
    <>
      <AsideSection title={t("aboutBoard")}>
        <p className="num mb-2 flex justify-between text-ink-2">
          <span>
            {t.rich("topicCount", { count: board.topicCount, figure: () => <Figure value={board.topicCount} /> })}
          </span>
          {board.solvedShare !== null && (
            <span>{t.rich("solvedShare", { figure: () => <Figure value={board.solvedShare ?? 0} share /> })}</span>
          )}
        </p>
        {board.solvedShare !== null && <Meter share={board.solvedShare} label={board.name} />}
        {board.visibility === "PUBLIC" && (
          <TextLink href={`/leaders?board=${board.slug}`} className="hit mt-3 inline-block">
            {t("leaders")}
          </TextLink>
        )}
        {board.visibility !== "PUBLIC" && (
          <p className="mt-3">
            <Badge icon="lock">{t(`reserved_${board.visibility}`)}</Badge>
          </p>
        )}
      </AsideSection>
      {board.children.length > 0 && (
        <AsideSection title={t("inBoard")}>
          <ul className="grid gap-1.5">
            {board.children.map((child) => (
              <li key={child.slug} className="flex items-center gap-2.5">
                <i aria-hidden="true" className={`swatch swatch-${child.tint}`} />
                <Link href={`/b/${child.slug}`} className="hover:text-brand-ink">
                  {child.name}
                </Link>
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
      {board.visibility === "PUBLIC" && (
        <AsideSection title={t("subscribe")}>
          <TextLink href={`/b/${board.slug}/feed.atom`} className="hit">
            {t("feed")}
          </TextLink>
        </AsideSection>
      )}
    </>
  );
}
