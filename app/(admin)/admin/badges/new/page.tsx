import type { Metadata } from "next";
import type { BadgeInput } from "../../../../../server/badges/badges.schema.ts";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { badgeFields } from "../../../../_parts/badges/badge-fields.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("badges"))("new") };
}

const blank: BadgeInput = {
  key: "",
  names: { en: "", de: "" },
  purposes: { en: "", de: "" },
  grade: "BRONZE",
  icon: "star",
  enabled: true,
  criteria: [],
};

export default async function NewBadgePage({ searchParams }: { searchParams: Search }) {
  const [t, place] = await Promise.all([getT("badges"), placeOf("/admin/badges/new", searchParams)]);
  return (
    <AdminPage
      tab="badges"
      narrow
      title={t("new")}
      crumbs={[{ label: t("adminTitle"), href: "/admin/badges" }, { label: t("new") }]}
    >
      <Messages areas={["badges"]}>
        <AdminForm
          id="badge"
          action={place.action("badges.save")}
          groups={badgeFields(t, blank, true)}
          submit={t("create")}
          next={await localHref("/admin/badges?saved=1")}
          back={place.back}
          problem={place.asked("problem")}
        />
      </Messages>
    </AdminPage>
  );
}
