import { catalogue } from "../../_messages/catalogue.ts";
import { formatDate, formatNumber } from "../../_messages/format.ts";
import { type Area, translator } from "../../_messages/index.ts";
import type { Locale } from "../../_messages/locale.ts";

type Facts = Record<string, unknown>;

/** Where the words of a fact's values stand: an area and the beginning of the key. The same fact of several acts has several. */
const valueWords: Readonly<Record<string, readonly (readonly [Area, string])[]>> = {
  presence: [["review", "presence_"]],
  as: [["log", "value_as_"]],
  timer: [["log", "value_timer_"]],
  kind: [
    ["log", "value_kind_"],
    ["review", "kind_"],
  ],
  decision: [["review", "decided_"]],
  outcome: [["log", "value_outcome_"]],
  penalty: [["penalties", "kind_"]],
  profile: [["log", "value_profile_"]],
  state: [["programme", "state."]],
  step: [["programme", "step."]],
  role: [["admin", "role_"]],
  visibility: [["admin", "audience_"]],
  asking: [["admin", "audience_"]],
  answering: [["admin", "audience_"]],
  scope: [["integrations", "scope_"]],
  kinds: [["admin", "kind_"]],
  act: [["rules", "act_"]],
  manner: [["rules", "manner_"]],
};

/** Facts that are moments, written as ISO 8601. */
const moments = new Set(["until", "at"]);

/** Numbers by which a thing is called: nothing divides their thousands. */
const labels = new Set(["topic", "original", "article"]);

/** What is written of before and after an act, in words: `penalty: Silence, days: 3`. */
export function factsText(locale: Locale, facts: Facts): string {
  const t = translator(locale, "log");
  return Object.entries(facts)
    .filter(([name]) => !(name === "until" && "days" in facts && facts.until === null))
    .map(([name, value]) => t("fact", { name: factName(locale, name, facts), value: factValue(locale, name, value) }))
    .join(", ");
}

/** The name of a fact; fields of settings are called what the settings page calls them. */
export function factName(locale: Locale, name: string, facts: Facts): string {
  const [t, admin] = [translator(locale, "log"), translator(locale, "admin")];
  const field = `field.${facts.setting}.${name}`;
  if (typeof facts.setting === "string" && admin.has(field)) return admin(field as "field.community.name");
  const key = `fact_${name}`;
  return t.has(key) ? t(key as "fact_presence") : name;
}

/** The value of a fact in words; what somebody typed stays as it is. */
export function factValue(locale: Locale, name: string, value: unknown): string {
  const t = translator(locale, "log");
  if (value === null && name === "days") return t("value_forGood");
  if (value === null || value === undefined || value === "") return t("none");
  if (typeof value === "boolean" || (name === "archived" && (value === "yes" || value === "no")))
    return t(value === true || value === "yes" ? "yes" : "no");
  if (Array.isArray(value))
    return value.length > 0 ? value.map((one) => factValue(locale, name, one)).join(", ") : t("none");
  if (typeof value === "number") return labels.has(name) ? String(value) : formatNumber(value, locale);
  if (typeof value !== "string") return JSON.stringify(value);
  if (moments.has(name) && !Number.isNaN(Date.parse(value))) return formatDate(value, locale, "moment");
  if (name === "setting") return wordOf(locale, "admin", `group.${value}`) ?? value;
  const found = (valueWords[name] ?? []).map(([area, start]) => wordOf(locale, area, start + value));
  return found.find((word) => word !== null) ?? value;
}

/** A word without arguments, as it stands in the catalogue; null where there is none. */
function wordOf(locale: Locale, area: Area, key: string): string | null {
  const words: Record<string, string> = catalogue[locale][area];
  return words[key] ?? null;
}
