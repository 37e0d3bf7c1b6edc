import type { HoldersPage } from "../../../server/badges/badges.query.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";

/** Who has a badge, the newest first, with the citation of those it was given to by hand. */
export async function HolderList({ page, first }: { page: HoldersPage; first: boolean }) {
  const t = await getT("badges");
  if (page.rows.length === 0 && page.hidden === 0 && first) {
    return (
      <EmptyState icon="medal" title={t("nobody")}>
        {t("nobodyText")}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="holders">
      <h2 id="holders" className="mb-2 text-18 font-bold">
        {t("holdersTitle")}
      </h2>
      <ul className="rows border-t border-line">
        {page.rows.map(({ id, person, at, citation }) => (
          <li key={id} data-row="" className="group relative flex items-center gap-3.5 py-3">
            <Avatar name={person.displayName} image={person.avatar} tint={person.tint} ring={person.isSuperUser} />
            <div className="min-w-0 flex-1">
              <p className="text-15 font-medium">
                <Link href={`/u/${person.name}`} className="after:absolute after:inset-0 group-hover:text-brand-ink">
                  {person.displayName}
                </Link>
              </p>
              {citation && <p className="text-14 text-pretty text-ink-2">{citation}</p>}
            </div>
            <p className="flex-none text-13 text-ink-3">
              {t("since")} <Time value={at} relative={false} />
            </p>
          </li>
        ))}
      </ul>
      {first && page.hidden > 0 && <p className="mt-3 text-14 text-ink-3">{t("hidden", { count: page.hidden })}</p>}
    </section>
  );
}
