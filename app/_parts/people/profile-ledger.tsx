import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Link } from "../../_ui/link.tsx";
import { Pagination } from "../../_ui/pagination.tsx";
import { Time } from "../../_ui/time.tsx";

/** Every point with why and where. */
export async function ProfileLedger({ name, base, after }: { name: string; base: string; after?: string | undefined }) {
  const t = getT("people");
  const page = await read((await api()).reputation.ledger({ name, cursor: after ?? null, size: 30 }));
  if (page.rows.length === 0) return <EmptyState icon="medal" title={t("empty_points")} />;
  return (
    <>
      <ul className="rows" aria-label={t("tab_points")}>
        {page.rows.map((line) => (
          <li key={line.id} className="grid grid-cols-[56px_minmax(0,1fr)_auto] items-baseline gap-3 py-2.5 text-14">
            <span className={line.points < 0 ? "num text-right text-danger" : "num text-right font-medium"}>
              {line.points > 0 ? `+${line.points}` : line.points.toString().replace("-", "−")}
            </span>
            <span className="min-w-0">
              {t(line.takesBack ? "reasonUndone" : "reason", { reason: line.reason })}
              {line.points !== line.nominal && (
                <span className="text-ink-3"> {t("capped", { nominal: line.nominal })}</span>
              )}
              {line.topic && (
                <Link
                  href={`/t/${line.topic.number}/${line.topic.slug}`}
                  className="block truncate text-13 text-ink-3 hover:text-brand-ink"
                >
                  {line.topic.title}
                </Link>
              )}
            </span>
            <Time value={line.createdAt} className="text-13 text-ink-3" />
          </li>
        ))}
      </ul>
      <Pagination
        newer={after ? base : null}
        older={page.next ? `${base}&after=${encodeURIComponent(page.next)}` : null}
      />
    </>
  );
}
