import type { SectionNode } from "../../../server/knowledge/index.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Link } from "../../_ui/link.tsx";

/** A section of the knowledge base: what it is about, how much is in it, and its own sections. `level` is that of its heading. */
export function SectionCard({ section, level = 3 }: { section: SectionNode; level?: 2 | 3 }) {
  const t = getT("knowledge");
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li className="relative flex flex-col rounded-lg border border-line bg-surface px-5 py-4.5 hover:border-line-2">
      <Heading className="text-16 font-medium" lang={section.locale}>
        <Link href={`/kb/${section.slug}`} className="after:absolute after:inset-0 hover:text-brand-ink">
          {section.name}
        </Link>
      </Heading>
      <p lang={section.locale} className="mt-1 text-14 text-ink-2">
        {section.description}
      </p>
      {section.children.length > 0 && (
        <ul className="relative mt-2.5 flex w-fit flex-wrap gap-x-4 gap-y-1 text-14" lang={section.locale}>
          {section.children.map((child) => (
            <li key={child.slug}>
              <Link
                href={`/kb/${child.slug}`}
                className="text-brand-ink underline-offset-3 hover:underline touch:inline-block touch:py-2"
              >
                {child.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="num mt-auto flex items-center gap-2 pt-3 text-13 text-ink-3">
        {t("articleCount", { count: section.total })}
        {section.visibility !== "PUBLIC" && (
          <Badge icon="lock" tone="attention">
            {t(`audience_${section.visibility}`)}
          </Badge>
        )}
      </p>
    </li>
  );
}
