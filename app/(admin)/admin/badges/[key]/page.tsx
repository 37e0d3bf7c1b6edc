import type { Metadata } from "next";
import { Messages } from "../../../../_messages/messages.tsx";
import { getLocale, getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { badgeFields } from "../../../../_parts/badges/badge-fields.ts";
import { requireAdmin } from "../../../../_server/admin.ts";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { ButtonLink } from "../../../../_ui/link.tsx";

type Props = { params: Promise<{ key: string }>; searchParams: Search };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("badges"))("adminTitle") };
}

/** Everything of one badge. */
export default async function EditBadgePage({ params, searchParams }: Props) {
  await requireAdmin();
  const { key } = await params;
  const [t, place, caller, locale] = await Promise.all([
    getT("badges"),
    placeOf(`/admin/badges/${key}`, searchParams),
    api(),
    getLocale(),
  ]);
  const { badge, holderCount } = await read(caller.badges.forEditing({ key }));
  const name = badge.names[locale] || badge.key;
  return (
    <AdminPage
      tab="badges"
      narrow
      title={name}
      lead={t("holders", { count: holderCount })}
      crumbs={[{ label: t("adminTitle"), href: "/admin/badges" }, { label: name }]}
      actions={badge.enabled && <ButtonLink href={`/badges/${key}`}>{t("view")}</ButtonLink>}
    >
      <Messages areas={["badges"]}>
        <AdminForm
          id="badge"
          action={place.action("badges.save")}
          groups={badgeFields(t, badge, false)}
          hidden={{ current: key, "badge.key": key }}
          submit={t("saveBadge")}
          next={await localHref("/admin/badges?saved=1")}
          back={place.back}
          problem={place.asked("problem")}
        />
      </Messages>
    </AdminPage>
  );
}
