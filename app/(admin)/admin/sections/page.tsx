import type { Metadata } from "next";
import type { SectionNode } from "../../../../server/knowledge/sections.queries.ts";
import { getT } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Badge } from "../../../_ui/badge.tsx";
import { cx } from "../../../_ui/cx.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { ButtonLink, Link } from "../../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("sectionsTitle") };
}

/** The tree of sections of the knowledge base. */
export default async function SectionsPage({ searchParams }: { searchParams: Search }) {
  const [t, place, caller] = await Promise.all([getT("admin"), placeOf("/admin/sections", searchParams), api()]);
  const sections = await read(caller.knowledge.sections());
  return (
    <AdminPage
      tab="sections"
      title={t("sectionsTitle")}
      lead={t("sectionsLead")}
      saved={place.asked("saved") === null ? null : t("saved")}
      actions={
        <ButtonLink href="/admin/sections/new" variant="primary" icon="plus">
          {t("newSection")}
        </ButtonLink>
      }
    >
      {sections.length === 0 ? (
        <EmptyState icon="library" title={t("sectionsEmpty")}>
          {t("sectionsEmptyText")}
        </EmptyState>
      ) : (
        <ul className="rows border-t border-line">
          {sections.map((section) => (
            <SectionRow key={section.slug} section={section} />
          ))}
        </ul>
      )}
    </AdminPage>
  );
}

function SectionRow({ section, child }: { section: SectionNode; child?: boolean }) {
  const t = getT("admin");
  return (
    <>
      <li data-row="" className={cx("group relative flex items-center gap-3 py-3", child && "pl-8")}>
        <Icon name={child ? "corner-down-right" : "library"} size={18} className="flex-none text-ink-3" />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 font-medium">
            <Link
              href={`/admin/sections/${section.slug}`}
              className="after:absolute after:inset-0 group-hover:text-brand-ink"
            >
              {section.name}
            </Link>
            {section.visibility !== "PUBLIC" && (
              <Badge icon="lock" tone={section.visibility === "STAFF" ? "attention" : "plain"}>
                {t(`audience_${section.visibility}`)}
              </Badge>
            )}
          </p>
          <p className="text-13 text-ink-3">
            /kb/{section.slug} · {t(`language_${section.locale === "de" ? "de" : "en"}`)}
          </p>
        </div>
        <p className="num flex-none text-13 text-ink-3">{t("articleCount", { count: section.articleCount })}</p>
        <Icon name="chevron-right" size={16} className="flex-none text-ink-3" />
      </li>
      {section.children.map((one) => (
        <SectionRow key={one.slug} section={one} child />
      ))}
    </>
  );
}
