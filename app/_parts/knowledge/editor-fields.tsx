"use client";
import {
  articleAudiences,
  articleLimits,
  articleLocales,
  editClasses,
} from "../../../server/knowledge/article-limits.schema.ts";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useT } from "../../_client/intl.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";
import type { ArticleForm } from "./use-article.ts";

export type SectionChoice = { slug: string; name: string; depth: number };

type EditorFieldsProps = {
  article: EditorArticle;
  form: ArticleForm;
  sections: SectionChoice[];
  onChange: (part: Partial<ArticleForm>) => void;
};

/** Where the article stands, who reads it, what it is valid for, the note for staff, and what this change is. */
export function EditorFields({ article, form, sections, onChange }: EditorFieldsProps) {
  const t = useT("editing");
  const controls = useT("controls");
  const { place, write } = article.can;
  return (
    <section aria-labelledby="about" className="grid content-start gap-4">
      <h2 id="about" className="text-16 font-bold">
        {t("about")}
      </h2>
      {write && !place && <p className="text-13 text-ink-3">{t("placeHint")}</p>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="section"
          label={t("section")}
          disabled={!place}
          value={form.section ?? ""}
          choices={[
            { value: "", label: t("noSection") },
            ...sections.map(({ slug, name, depth }) => ({ value: slug, label: depth > 0 ? `– ${name}` : name })),
          ]}
          onChange={(event) => onChange({ section: event.target.value || null })}
        />
        <Select
          name="visibility"
          label={t("visibility")}
          disabled={!place}
          value={form.visibility}
          choices={articleAudiences.map((value) => ({ value, label: t(`audience_${value}`) }))}
          onChange={(event) => {
            const visibility = articleAudiences.find((value) => value === event.target.value);
            if (visibility) onChange({ visibility });
          }}
        />
        <Select
          name="locale"
          label={t("language")}
          disabled={!place}
          value={form.locale}
          choices={articleLocales.map((value) => ({ value, label: t(`language_${value}`) }))}
          onChange={(event) => onChange({ locale: event.target.value })}
        />
        <TextField
          name="validFor"
          label={t("validFor")}
          note={controls("optional")}
          disabled={!place}
          value={form.validFor ?? ""}
          maxLength={articleLimits.validFor.max}
          onChange={(event) => onChange({ validFor: event.target.value })}
        />
      </div>
      <TextArea
        name="staffNote"
        label={t("staffNote")}
        hint={t("staffNoteHint")}
        rows={3}
        readOnly={!write}
        value={form.staffNote}
        maxLength={articleLimits.staffNote.max}
        onChange={(event) => onChange({ staffNote: event.target.value })}
      />
      {article.publishedVersion !== null && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="editClass"
            label={t("editClass")}
            hint={t("editClassHint")}
            disabled={!write}
            value={form.editClass}
            choices={editClasses.map((value) => ({ value, label: t(`class_${value}`) }))}
            onChange={(event) => {
              const editClass = editClasses.find((value) => value === event.target.value);
              if (editClass) onChange({ editClass });
            }}
          />
          <TextField
            name="note"
            label={t("note")}
            hint={t("noteHint")}
            readOnly={!write}
            value={form.note}
            maxLength={articleLimits.note.max}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        </div>
      )}
    </section>
  );
}
