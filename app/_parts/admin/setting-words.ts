import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";

type T = Translate<MessageKey<"admin">>;

/** The word for a group (`group.topics.pace`), a value (`field.kudos.perDay`) or a choice; its own name where there is none. */
export function settingWord(t: T, what: "group" | "about" | "field" | "choice", name: string): string {
  const key = `${what}.${name}`;
  return t.has(key) ? t(key) : (name.split(".").at(-1) ?? name);
}

/** The remark under a value, where there is one. */
export function settingHint(t: T, name: string): string | undefined {
  const key = `hint.${name}`;
  return t.has(key) ? t(key) : undefined;
}
