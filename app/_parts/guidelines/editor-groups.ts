import type { GuidelineTexts } from "../../../server/moderation/guidelines/guidelines.query.ts";
import {
  type GuidelinePoint,
  guidelineLimits,
} from "../../../server/moderation/guidelines/guidelines-limits.schema.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { AdminField, FieldGroup } from "../admin/fields.ts";

type T = Translate<MessageKey<"guidelines">>;

/** Everything the editor of the house rules asks for: introduction, each point, one more point, what members are told. */
export function editorGroups(draft: GuidelineTexts, t: T): FieldGroup[] {
  const area = (name: string, label: string, value: string, most: number, rows: number): AdminField => ({
    kind: "area",
    name,
    label,
    value,
    most,
    rows,
  });
  const room = draft.points.length < guidelineLimits.points;
  return [
    {
      id: "intro",
      title: t("introPart"),
      fields: [
        area("introEn", t("introEn"), draft.intro.en, guidelineLimits.intro, 4),
        area("introDe", t("introDe"), draft.intro.de, guidelineLimits.intro, 4),
      ],
    },
    ...draft.points.map((point, index) => pointGroup(t, index, point)),
    ...(room ? [pointGroup(t, draft.points.length, null)] : []),
    {
      id: "changes",
      title: t("changesPart"),
      fields: [
        { ...area("changesEn", t("changesEn"), draft.changes.en, guidelineLimits.changes, 2), hint: t("changesHint") },
        area("changesDe", t("changesDe"), draft.changes.de, guidelineLimits.changes, 2),
        {
          kind: "switch",
          name: "material",
          label: t("materialField"),
          hint: t("materialHint"),
          checked: draft.material,
        },
      ],
    },
  ];
}

function pointGroup(t: T, index: number, point: GuidelinePoint | null): FieldGroup {
  const name = (field: string) => `points.${index}.${field}`;
  const text = (field: string, label: string, value: string): AdminField => ({
    kind: "text",
    name: name(field),
    label,
    value,
    most: guidelineLimits.title,
  });
  const area = (field: string, label: string, value: string): AdminField => ({
    kind: "area",
    name: name(field),
    label,
    value,
    most: guidelineLimits.text,
    rows: 3,
  });
  return {
    id: `point-${index}`,
    title: point ? t("pointPart", { place: index + 1 }) : t("newPointPart"),
    ...(!point && { lead: t("newPointLead") }),
    fields: [
      text("titleEn", t("titleEn"), point?.titles.en ?? ""),
      area("textEn", t("textEn"), point?.texts.en ?? ""),
      text("titleDe", t("titleDe"), point?.titles.de ?? ""),
      area("textDe", t("textDe"), point?.texts.de ?? ""),
      ...(point
        ? [
            {
              kind: "number" as const,
              name: name("place"),
              label: t("place"),
              hint: t("placeHint"),
              value: String(index + 1),
              min: 1,
              max: 99,
            },
            { kind: "switch" as const, name: name("drop"), label: t("drop"), checked: false },
          ]
        : []),
    ],
  };
}
