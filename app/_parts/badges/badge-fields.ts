import { type BadgeInput, badgeKeyInput } from "../../../server/badges/badges.schema.ts";
import { badgeLimits } from "../../../server/badges/badges-limits.schema.ts";
import { metricNames } from "../../../server/reputation/metrics/metrics.schema.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { AdminField, FieldGroup } from "../admin/fields.ts";

/** Everything that can be set of a badge, in groups; the key only of a new one. */
export function badgeFields(t: Translate<MessageKey<"badges">>, badge: BadgeInput, isNew: boolean): FieldGroup[] {
  const key: AdminField = {
    kind: "text",
    name: "badge.key",
    label: t("key"),
    hint: t("keyHint"),
    value: badge.key,
    required: true,
    least: badgeKeyInput.minLength ?? 2,
    most: badgeKeyInput.maxLength ?? 40,
    pattern: "[a-z][a-z0-9]*(-[a-z0-9]+)*",
  };
  const name = (language: "en" | "de", label: string): AdminField => ({
    kind: "text",
    name: `badge.names.${language}`,
    label,
    value: badge.names[language],
    required: true,
    least: 2,
    most: badgeLimits.name,
  });
  const purpose = (language: "en" | "de", label: string): AdminField => ({
    kind: "text",
    name: `badge.purposes.${language}`,
    label,
    hint: t("purposeHint"),
    value: badge.purposes[language],
    required: true,
    least: 3,
    most: badgeLimits.purpose,
  });
  return [
    {
      id: "words",
      title: t("wordsGroup"),
      fields: [
        name("en", t("nameEn")),
        name("de", t("nameDe")),
        purpose("en", t("purposeEn")),
        purpose("de", t("purposeDe")),
        ...(isNew ? [key] : []),
      ],
    },
    {
      id: "criteria",
      title: t("criteriaGroup"),
      lead: t("criteriaLead"),
      fields: [
        {
          kind: "criteria",
          name: "badge.criteria",
          label: t("criteriaGroup"),
          rows: badge.criteria,
          metrics: metricNames.map((metric) => ({ value: metric, label: t(`metric_${metric}`) })),
          most: badgeLimits.criteria,
        },
      ],
    },
    {
      id: "look",
      title: t("look"),
      fields: [
        { kind: "medal", name: "badge", label: t("look"), grade: badge.grade, icon: badge.icon },
        {
          kind: "switch",
          name: "badge.enabled",
          label: t("enabled"),
          hint: t("enabledHint"),
          checked: badge.enabled,
        },
      ],
    },
  ];
}
