"use client";
import type { ArticlePreview } from "../../../server/desk/desk.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Html } from "./html.tsx";

/** An article for staff: the note nobody else sees first, then its text and where it comes from. */
export function PreviewArticle({ article }: { article: ArticlePreview }) {
  const t = useT("desk");
  return (
    <>
      {article.staffNote && (
        <p className="mb-4.5 rounded-md bg-super-soft px-3.5 py-2.5 text-14 whitespace-pre-line text-ink-2">
          <b className="text-super">{t("forStaff")}</b> {article.staffNote}
        </p>
      )}
      <div lang={article.locale}>
        <Html html={article.html} />
      </div>
      {article.sources.length > 0 && (
        <section aria-labelledby="preview-sources" className="mt-7 border-t border-line pt-4">
          <h3 id="preview-sources" className="text-13 font-medium text-ink-3">
            {t("from")}
          </h3>
          <ul className="mt-1.5 grid gap-1.5 text-14 text-ink-2">
            {article.sources.map((source) => (
              <li key={source.number} className="flex gap-2">
                <Icon name="circle-check" className="mt-0.5 text-solved" />
                <ClientLink href={`/t/${source.number}/${source.slug}`} className="hover:underline">
                  {source.authors.length > 0
                    ? t("sourceBy", { title: source.title, names: source.authors.join(", ") })
                    : source.title}
                </ClientLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
