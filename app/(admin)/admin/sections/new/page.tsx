import type { Metadata } from "next";
import { sectionInput } from "../../../../../server/knowledge/knowledge.schema.ts";
import { getLocale, getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { sectionFields } from "../../../../_parts/admin/section-fields.ts";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("newSection") };
}

export default async function NewSectionPage({ searchParams }: { searchParams: Search }) {
  const [t, place, caller, locale] = await Promise.all([
    getT("admin"),
    placeOf("/admin/sections/new", searchParams),
    api(),
    getLocale(),
  ]);
  const sections = await read(caller.knowledge.sections());
  const blank = { ...sectionInput.parse({ slug: "xx", name: "xx", locale }), slug: "", name: "" };
  return (
    <AdminPage
      tab="sections"
      narrow
      title={t("newSection")}
      crumbs={[{ label: t("sectionsTitle"), href: "/admin/sections" }, { label: t("newSection") }]}
    >
      <AdminForm
        id="section"
        action={place.action("knowledge.saveSection")}
        groups={sectionFields(t, blank, sections, false)}
        submit={t("createSection")}
        next={localHref("/admin/sections?saved=1")}
        back={place.back}
        problem={place.asked("problem")}
      />
    </AdminPage>
  );
}
