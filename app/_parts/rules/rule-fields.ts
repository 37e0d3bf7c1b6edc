import { ruleLimits } from "../../../server/moderation/rules/rule-limits.schema.ts";
import { ruleActs, ruleManners } from "../../../server/moderation/rules/rules.schema.ts";
import { getT } from "../../_messages/server.ts";
import type { FieldGroup } from "../admin/fields.ts";
import type { RuleTexts } from "./rule-asked.ts";

const levels = ["0", "1", "2", "3", "4"] as const;

/** The questions of a rule's editor. @param boards the boards the person may write rules for; `all` also without one */
export function ruleFields(
  texts: RuleTexts,
  boards: { all: boolean; boards: { slug: string; name: string }[] },
): FieldGroup[] {
  const t = getT("rules");
  const everywhere = boards.all ? [{ value: "", label: t("everywhere") }] : [];
  return [
    {
      id: "where",
      title: t("where"),
      fields: [
        {
          kind: "radio",
          name: "rule.manner",
          label: t("manner"),
          value: texts.manner,
          choices: ruleManners.map((value) => ({ value, label: t(`manner_${value}`), hint: t(`mannerHint_${value}`) })),
        },
        {
          kind: "area",
          name: "rule.pattern",
          label: t("pattern"),
          value: texts.pattern,
          most: ruleLimits.pattern,
          rows: 5,
        },
        {
          kind: "switch",
          name: "rule.disguised",
          label: t("disguised"),
          hint: t("disguisedHint"),
          checked: texts.disguised !== "",
        },
      ],
    },
    {
      id: "what",
      title: t("what"),
      fields: [
        {
          kind: "radio",
          name: "rule.act",
          label: t("act"),
          value: texts.act,
          choices: ruleActs.map((value) => ({ value, label: t(`act_${value}`), hint: t(`actHint_${value}`) })),
        },
        {
          kind: "text",
          name: "rule.replacement",
          label: t("replacement"),
          hint: t("replacementHint"),
          value: texts.replacement,
          most: ruleLimits.replacement,
        },
      ],
    },
    {
      id: "whom",
      title: t("whom"),
      lead: t("whomLead"),
      fields: [
        {
          kind: "select",
          name: "rule.trustAtMost",
          label: t("trust"),
          value: texts.trustAtMost,
          choices: [
            { value: "", label: t("trustAny") },
            ...levels.map((level) => ({ value: level, label: t("trustUp", { level }) })),
          ],
        },
        {
          kind: "text",
          name: "rule.daysAtMost",
          label: t("days"),
          hint: t("daysHint"),
          value: texts.daysAtMost,
          most: 4,
          pattern: "[0-9]*",
        },
        {
          kind: "select",
          name: "rule.board",
          label: t("board"),
          hint: t("boardHint"),
          value: texts.board,
          choices: [...everywhere, ...boards.boards.map(({ slug, name }) => ({ value: slug, label: name }))],
        },
        {
          kind: "select",
          name: "rule.locale",
          label: t("language"),
          value: texts.locale,
          choices: [
            { value: "", label: t("anyLanguage") },
            { value: "en", label: t("en") },
            { value: "de", label: t("de") },
          ],
        },
        { kind: "switch", name: "rule.withLinks", label: t("links"), checked: texts.withLinks !== "" },
        { kind: "text", name: "rule.note", label: t("note"), value: texts.note, most: ruleLimits.note },
      ],
    },
  ];
}
