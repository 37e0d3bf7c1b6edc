import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Link } from "../../_ui/link.tsx";

/** Whom somebody helps with: boards and tags with what they solved there. */
export async function ProfileExpertise({ name }: { name: string }) {
  const [t, { boards, tags }] = await Promise.all([getT("people"), read((await api()).reputation.expertise({ name }))]);
  if (boards.length + tags.length === 0) return null;
  return (
    <section aria-labelledby="helps-with" className="mb-7">
      <h2 id="helps-with" className="mb-2 text-13 font-medium text-ink-3">
        {t("helpsWith")}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {boards.map((board) => (
          <li key={board.slug}>
            <Link href={`/leaders?period=all&board=${board.slug}`} className={chip}>
              <i aria-hidden="true" className={`swatch swatch-${board.tint}`} />
              {board.name}
              <span className="num text-ink-3">
                {t("expertiseFigure", { points: board.points, acceptances: board.acceptances })}
              </span>
            </Link>
          </li>
        ))}
        {tags.map((tag) => (
          <li key={tag.name}>
            <Link href={`/leaders?period=all&tag=${encodeURIComponent(tag.name)}`} className={chip}>
              {tag.name}
              <span className="num text-ink-3">
                {t("expertiseFigure", { points: tag.points, acceptances: tag.acceptances })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const chip =
  "inline-flex min-h-8 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-13 text-ink-2 hover:border-field hover:text-ink touch:min-h-11";
