import type { Mover } from "../../../server/reputation/weights.schema.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Link } from "../../_ui/link.tsx";
import { signed } from "../people/signed.ts";

/** Movers named at once; the others unfold. */
const SHOWN = 10;

type Props = { id: string; title: string; empty: string; movers: Mover[]; names: Record<string, string> };

/** Members whose points other rules would move, the largest move first, with what becomes of their rank. */
export function MoverList({ id, title, empty, movers, names }: Props) {
  const t = getT("reputation");
  const more = movers.slice(SHOWN);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1 text-15 font-bold">
        {title}
      </h3>
      {movers.length === 0 && <p className="text-14 text-ink-3">{empty}</p>}
      <Rows movers={movers.slice(0, SHOWN)} names={names} />
      {more.length > 0 && (
        <details>
          <summary className="py-2 text-14 text-brand-ink underline-offset-3 hover:underline">
            {t("more", { count: more.length })}
          </summary>
          <Rows movers={more} names={names} />
        </details>
      )}
    </section>
  );
}

function Rows({ movers, names }: Pick<Props, "movers" | "names">) {
  const [t, locale] = [getT("reputation"), getLocale()];
  const rank = (key: string) => names[key] ?? key;
  return (
    <ul className="rows">
      {movers.map(({ name, displayName, isStaff, points, rank: ranks }) => (
        <li key={name} className="flex items-baseline gap-4 py-2 text-14">
          <span className="min-w-0 flex-1">
            <Link href={`/u/${name}/points`} className="font-medium hover:text-brand-ink">
              {displayName}
            </Link>
            {isStaff && <span className="text-13 text-ink-3"> · {t("staff")}</span>}
            {ranks && ranks.before !== ranks.after && (
              <span className="block text-13 text-ink-2">
                {rank(ranks.before)} <span aria-hidden="true">→</span>
                <span className="sr-only">{t("became")}</span> {rank(ranks.after)}
              </span>
            )}
          </span>
          <span className="num flex-none text-13 text-ink-3">
            {formatNumber(points.before, locale)} <span aria-hidden="true">→</span>
            <span className="sr-only">{t("became")}</span> {formatNumber(points.after, locale)}
          </span>
          <span className="num w-16 flex-none text-right font-medium">
            {signed(points.after - points.before, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}
