import type { BoardNode } from "../../../server/boards/boards.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Figure } from "../../_ui/figure.tsx";
import { Link } from "../../_ui/link.tsx";
import { Meter } from "../../_ui/meter.tsx";

/** The boards of the first level, with how much of each is solved. */
export function HomeBoards({ boards }: { boards: BoardNode[] }) {
  const t = getT("home");
  const shown = boards.filter((board) => board.kinds.includes("QUESTION") && board.solvedShare !== null);
  return (
    <section aria-labelledby="boards" className="mt-8">
      <h2 id="boards" className="sr-only">
        {t("boards")}
      </h2>
      <ul className="grid gap-3 max-md:gap-0 max-md:overflow-hidden max-md:rounded-lg max-md:border max-md:border-line max-md:bg-surface md:grid-cols-[repeat(auto-fit,minmax(196px,1fr))]">
        {shown.map((board) => {
          const { topics, share } = totals(board);
          return (
            <li
              key={board.slug}
              className="relative border-line bg-surface px-4 py-3.5 hover:border-line-2 max-md:grid max-md:grid-cols-[1fr_auto] max-md:gap-x-3 max-md:py-3 max-md:not-first:border-t md:rounded-lg md:border"
            >
              <h3 className="flex items-center gap-2.5 text-15 leading-[1.35] font-bold">
                <i aria-hidden="true" className={`swatch swatch-${board.tint}`} />
                <Link href={`/b/${board.slug}`} className="after:absolute after:inset-0">
                  {board.name}
                </Link>
              </h3>
              <p className="num mt-2 mb-2 flex justify-between gap-3 text-13 text-ink-3 max-md:m-0">
                <span className="max-md:sr-only">
                  {t.rich("boardTopics", { count: topics, figure: () => <Figure value={topics} /> })}
                </span>
                <span>{t.rich("boardSolved", { figure: () => <Figure value={share} share /> })}</span>
              </p>
              <span className="block max-md:col-span-2 max-md:mt-1.5">
                <Meter share={share} label={t("solvedShare", { board: board.name })} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A board and its children together. */
function totals(board: BoardNode): { topics: number; share: number } {
  const all = [board, ...board.children];
  const topics = all.reduce((sum, one) => sum + one.topicCount, 0);
  const solved = all.reduce((sum, one) => sum + one.topicCount * (one.solvedShare ?? 0), 0);
  return { topics, share: topics === 0 ? 0 : solved / topics };
}
