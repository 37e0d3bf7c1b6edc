import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sectionInput } from "../../../../../server/knowledge/knowledge.schema.ts";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { sectionFields } from "../../../../_parts/admin/section-fields.ts";
import { requireAdmin } from "../../../../_server/admin.ts";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { ButtonLink } from "../../../../_ui/link.tsx";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("admin")("editSection") };
}

export default async function SectionPage({ params, searchParams }: Props) {
  await requireAdmin();
  const { slug } = await params;
  const [t, place, caller] = await Promise.all([
    getT("admin"),
    placeOf(`/admin/sections/${slug}`, searchParams),
    api(),
  ]);
  const tree = await read(caller.knowledge.sections());
  const found = tree.flatMap((node) => [node, ...node.children]).find((node) => node.slug === slug);
  if (!found) notFound();
  const { name, description, parent, locale, position, visibility, children } = found;
  const section = sectionInput.parse({ slug, name, description, parent, locale, position, visibility });
  return (
    <AdminPage
      tab="sections"
      narrow
      title={name}
      crumbs={[{ label: t("sectionsTitle"), href: "/admin/sections" }, { label: name }]}
      actions={<ButtonLink href={`/kb/${slug}`}>{t("viewSection")}</ButtonLink>}
    >
      <AdminForm
        id="section"
        action={place.action("knowledge.saveSection")}
        groups={sectionFields(t, section, tree, children.length > 0)}
        hidden={{ current: slug }}
        submit={t("save")}
        next={localHref("/admin/sections?saved=1")}
        back={place.back}
        problem={place.asked("problem")}
      />
    </AdminPage>
  );
}
