import type { Metadata } from "next";
import type { SectionNode } from "../../../../../server/knowledge/index.ts";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT } from "../../../../_messages/server.ts";
import { ArticleEditor } from "../../../../_parts/knowledge/article-editor.tsx";
import type { SectionChoice } from "../../../../_parts/knowledge/editor-fields.tsx";
import { api } from "../../../../_server/api.ts";
import { requireMember } from "../../../../_server/member.ts";
import { read } from "../../../../_server/read.ts";
import { Breadcrumb } from "../../../../_ui/breadcrumb.tsx";

type Route = { params: Promise<{ number: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("editing")("pageTitle"), robots: { index: false } };
}

/** The editor of an article, for those who work on it. */
export default async function EditArticlePage({ params }: Route) {
  await requireMember();
  const number = Number((await params).number);
  const caller = await api();
  const [t, knowledge, article, sections, history] = await Promise.all([
    getT("editing"),
    getT("knowledge"),
    read(caller.knowledge.forEditing({ number })),
    read(caller.knowledge.sections()),
    read(caller.knowledge.history({ number })),
  ]);
  return (
    <Messages areas={["editing", "acts"]}>
      <div className="mx-auto w-full max-w-[1280px] px-4 py-6 md:px-10">
        <Breadcrumb
          crumbs={[
            { label: knowledge("title"), href: "/kb" },
            { label: t("lists"), href: "/kb/review" },
            { label: t("articleNumber", { number }) },
          ]}
        />
        <h1 className="sr-only">{t("pageTitle")}</h1>
        <ArticleEditor
          article={article}
          sections={sections.flatMap((section) => choicesOf(section, 0))}
          history={history}
        />
      </div>
    </Messages>
  );
}

function choicesOf(section: SectionNode, depth: number): SectionChoice[] {
  const { slug, name, children } = section;
  return [{ slug, name, depth }, ...children.flatMap((child) => choicesOf(child, depth + 1))];
}
