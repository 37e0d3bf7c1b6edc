import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";

/** The words for an act; its own name where there are none yet. */
export function actWord(t: Translate<MessageKey<"log">>, act: string): string {
  const key = `act_${act}`;
  return t.has(key) ? t(key) : act;
}
