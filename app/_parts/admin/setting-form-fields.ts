import type { SettingField } from "../../../server/settings/setting-fields.ts";
import type { SettingView } from "../../../server/settings/settings.queries.ts";
import { formatNumber } from "../../_messages/format.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Locale } from "../../_messages/locale.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { AdminField } from "./fields.ts";
import { settingHint, settingWord } from "./setting-words.ts";

type T = Translate<MessageKey<"admin">>;

/** The questions of a group of settings, made from what its schema says and the words there are for it. */
export function settingFormFields(t: T, group: SettingView, locale: Locale): AdminField[] {
  return group.fields.map((field) => toField(t, group, field, locale));
}

function toField(t: T, group: SettingView, field: SettingField, locale: Locale): AdminField {
  const path = `${group.key}.${field.name}`;
  const value = group.values[field.name];
  const text = Array.isArray(value) ? value.join("\n") : String(value ?? "");
  const hint = settingHint(t, path);
  const common = { name: `values.${field.name}`, label: settingWord(t, "field", path), hint };
  switch (field.kind) {
    case "number": {
      const standard = formatNumber(Number(group.defaults[field.name]), locale);
      const usual = t("standardValue", { value: standard });
      return {
        ...common,
        hint: hint ? `${hint} ${usual}` : usual,
        kind: "number",
        value: text,
        min: field.min ?? 0,
        max: field.max ?? 1_000_000,
      };
    }
    case "switch":
      return { ...common, kind: "switch", checked: value === true };
    case "choices":
      return {
        ...common,
        kind: "checks",
        values: Array.isArray(value) ? value : [],
        choices: field.choices.map((choice) => ({ value: choice, label: settingWord(t, "choice", choice) })),
      };
    case "text":
      return { ...common, kind: "text", value: text, required: (field.min ?? 0) > 0, most: field.max ?? 200 };
    default:
      return { ...common, kind: "area", value: text, most: field.max ?? 70_000, rows: field.kind === "groups" ? 5 : 8 };
  }
}
