import type { Metadata } from "next";
import { Messages } from "../../../_messages/messages.tsx";
import { getT } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { ActForm } from "../../../_parts/admin/act-form.tsx";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../_parts/admin/admin-part.tsx";
import { AdminBadgeRow } from "../../../_parts/badges/admin-badge-row.tsx";
import { BackfillProgress } from "../../../_parts/badges/backfill-progress.tsx";
import { requireAdmin } from "../../../_server/admin.ts";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("badges"))("adminTitle") };
}

/** All badges in their order, and looking at all members. */
export default async function AdminBadgesPage({ searchParams }: { searchParams: Search }) {
  await requireAdmin();
  const [t, place, caller] = await Promise.all([getT("badges"), placeOf("/admin/badges", searchParams), api()]);
  const [badges, run] = await Promise.all([read(caller.badges.forAdmins()), read(caller.badges.backfillState())]);
  const looking = run !== null && run.finishedAt === null;
  const here = place.back.split("?")[0] ?? place.back;
  return (
    <AdminPage
      tab="badges"
      title={t("adminTitle")}
      lead={t("adminLead")}
      saved={place.asked("saved") === null ? null : t(looking ? "savedAndLooking" : "saved")}
      actions={
        <ButtonLink href="/admin/badges/new" variant="primary" icon="plus">
          {t("new")}
        </ButtonLink>
      }
    >
      {badges.length === 0 ? (
        <EmptyState icon="medal" title={t("none")} />
      ) : (
        <ul className="rows border-t border-line" aria-label={t("adminTitle")}>
          {badges.map((badge, index) => (
            <AdminBadgeRow
              key={badge.key}
              badge={badge}
              action={place.action("badges.move")}
              here={here}
              first={index === 0}
              last={index === badges.length - 1}
            />
          ))}
        </ul>
      )}
      <AdminPart id="backfill" title={t("backfillTitle")} lead={t("backfillLead")}>
        <Messages areas={["badges"]}>
          <BackfillProgress run={run} />
        </Messages>
        <ActForm action={place.action("badges.backfill")} values={{}} next={here} back={here} icon="refresh-cw">
          {t("backfillNow")}
        </ActForm>
      </AdminPart>
    </AdminPage>
  );
}
