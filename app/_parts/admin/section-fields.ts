import { articleAudiences, type SectionInput } from "../../../server/knowledge/knowledge.schema.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import { languages, slugPattern } from "./board-fields.ts";
import type { FieldGroup } from "./fields.ts";

/** Everything that can be set of a section. `parents` are the sections it may stand under. */
export function sectionFields(
  t: Translate<MessageKey<"admin">>,
  section: SectionInput,
  parents: { slug: string; name: string }[],
  isParent: boolean,
): FieldGroup[] {
  const choices = isParent ? [] : parents.filter((one) => one.slug !== section.slug);
  return [
    {
      id: "name",
      title: "",
      fields: [
        {
          kind: "text",
          name: "section.name",
          label: t("name"),
          value: section.name,
          required: true,
          least: 2,
          most: 60,
        },
        {
          kind: "text",
          name: "section.slug",
          label: t("slug"),
          hint: t("sectionSlugHint"),
          value: section.slug,
          required: true,
          least: 2,
          most: 60,
          pattern: slugPattern,
        },
        {
          kind: "area",
          name: "section.description",
          label: t("description"),
          hint: t("descriptionHint"),
          value: section.description,
          most: 300,
        },
        {
          kind: "select",
          name: "section.parent",
          label: t("parentSection"),
          hint: isParent ? t("parentOfOthers") : undefined,
          value: section.parent ?? "",
          choices: [
            { value: "", label: t("topLevel") },
            ...choices.map((one) => ({ value: one.slug, label: one.name })),
          ],
        },
        {
          kind: "number",
          name: "section.position",
          label: t("position"),
          hint: t("positionHint"),
          value: String(section.position),
          min: 0,
          max: 1_000,
        },
        { kind: "select", name: "section.locale", label: t("language"), value: section.locale, choices: languages },
      ],
    },
    {
      id: "rights",
      title: t("sectionRightsGroup"),
      lead: t("sectionRightsLead"),
      fields: [
        {
          kind: "radio",
          name: "section.visibility",
          label: t("visibility"),
          value: section.visibility,
          choices: articleAudiences.map((who) => ({
            value: who,
            label: t(`audience_${who}`),
            hint: t(`audienceHint_${who}`),
          })),
        },
      ],
    },
  ];
}
