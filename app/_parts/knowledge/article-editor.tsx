"use client";
import { articleLimits } from "../../../server/knowledge/article-limits.schema.ts";
import type { ArticleRevisionRow, EditorArticle } from "../../../server/knowledge/index.ts";
import { useT } from "../../_client/intl.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { EditConflict } from "../topics/edit-conflict.tsx";
import { ArticleText } from "./article-text.tsx";
import { ChangedSources } from "./changed-sources.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { EditorCare } from "./editor-care.tsx";
import { EditorFields, type SectionChoice } from "./editor-fields.tsx";
import { EditorHints } from "./editor-hints.tsx";
import { EditorLanguages } from "./editor-languages.tsx";
import { EditorRevisions } from "./editor-revisions.tsx";
import { EditorSources } from "./editor-sources.tsx";
import { EditorSuggestions } from "./editor-suggestions.tsx";
import { KeptText } from "./kept-text.tsx";
import { useArticle } from "./use-article.ts";
import { useEditorAct } from "./use-editor-act.ts";

type ArticleEditorProps = { article: EditorArticle; sections: SectionChoice[]; history: ArticleRevisionRow[] };

/** The workshop of one article: text and preview, where it stands, where it comes from, and what may be done with it. */
export function ArticleEditor({ article, sections, history }: ArticleEditorProps) {
  const t = useT("editing");
  const { form, change, save, status, problem, newer, settle, version } = useArticle(article);
  const act = useEditorAct(save, version);
  const kept = article.kept !== null && article.kept.markdown !== form.markdown && status === "clean";
  const readOnly = !article.can.write;
  return (
    <div className="grid gap-6">
      <EditorBar article={article} act={act} status={status} save={save} version={version} />
      <EditorHints article={article} act={act} />
      <ChangedSources article={article} />
      {kept && !newer && <KeptText article={article} act={act} onUse={change} />}
      {newer && <EditConflict newer={newer.body} onSettle={settle} />}
      <TextField
        name="title"
        label={t("title")}
        lang={form.locale}
        value={form.title}
        readOnly={readOnly}
        maxLength={articleLimits.title.max}
        onChange={(event) => change({ title: event.target.value })}
      />
      <ArticleText
        value={form.markdown}
        lang={form.locale}
        readOnly={readOnly}
        error={newer ? undefined : problem || undefined}
        onText={(markdown) => change({ markdown })}
        onSave={save}
      />
      <div className="grid gap-x-10 gap-y-8 border-t border-line pt-6 lg:grid-cols-2">
        <EditorFields article={article} form={form} sections={sections} onChange={change} />
        <div className="grid content-start gap-8">
          <EditorCare article={article} act={act} />
          <EditorSuggestions article={article} act={act} />
          <EditorSources article={article} act={act} />
          <EditorLanguages article={article} act={act} />
          <EditorRevisions article={article} history={history} save={save} />
        </div>
      </div>
    </div>
  );
}
