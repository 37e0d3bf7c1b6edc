import type { RefusalView } from "../../server/platform/errors/index.ts";
import { formatDate } from "../_messages/format.ts";
import type { MessageKey } from "../_messages/index.ts";
import type { Locale } from "../_messages/locale.ts";
import type { Translate, Values } from "../_messages/translate.ts";

/** Why a call failed: a refusal with its reason, no connection, or a fault of ours. */
export type Trouble = {
  kind: RefusalView["kind"] | "Offline" | "Fault";
  /** Code of the reason; `errors` has a sentence `<kind>.<code>` or at least `<kind>`. */
  code: string;
  /** Findings by field, as codes. */
  fields: Record<string, string>;
  values: Values;
  /** What stands now, after a conflict. */
  current?: unknown;
  /** When a limit opens again. */
  until: Date | null;
};

type Data = { refusal?: RefusalView | null; fields?: Record<string, string> | null };

/** What the error formatter of the router adds to a failure; nothing when no answer came at all. */
function dataOf(error: unknown): Data | null {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  const { data } = error;
  return typeof data === "object" && data !== null ? (data as Data) : null;
}

/** Reads what a failed call of the tRPC client carries; anything unexpected is a fault. */
export function troubleOf(error: unknown): Trouble {
  const data = dataOf(error);
  const none = { fields: {}, values: {}, until: null };
  if (!data) return { ...none, kind: "Offline", code: "offline" };
  const { refusal, fields } = data;
  if (fields) return { ...none, kind: "Invalid", code: "fields", fields };
  if (!refusal) return { ...none, kind: "Fault", code: "fault" };
  return {
    kind: refusal.kind,
    code: refusal.code,
    fields: refusal.field ? { [refusal.field]: refusal.code } : {},
    values: { ...refusal.values },
    current: refusal.current,
    until: refusal.until ? new Date(refusal.until) : null,
  };
}

/** The sentence for a failure: the one for its reason, else the one for its kind. `t` is `useT("errors")`. */
export function sentenceOf(trouble: Trouble, t: Translate<MessageKey<"errors">>, locale: Locale): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const until = trouble.until ? formatDate(trouble.until, locale, "moment", zone) : "";
  const exact = `${trouble.kind}.${trouble.code}`;
  return t(t.has(exact) ? exact : trouble.kind, { ...trouble.values, until });
}
