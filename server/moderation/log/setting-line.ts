import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../platform/db/client.ts";
import type { Line, SettingFacts } from "./logged.ts";

/** Values under such names are secrets: that they changed is logged, what they are is not. */
const secretName = /(?:secret|password|token|apikey|privatekey)$/i;
/** Longest value of a line, in characters; the history of settings has the whole. */
const most = 200;

/** Which values of a group of settings changed, from what to what. */
export async function settingLine({ key }: { key: string }, { createdAt }: { createdAt: Date }, tx: Tx): Promise<Line> {
  const change = await tx.settingChange.findFirst({
    where: { key, createdAt },
    orderBy: { id: "desc" },
    select: { before: true, after: true },
  });
  const [before, after] = [Object(change?.before), Object(change?.after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isDeepStrictEqual(before[name], after[name]),
  );
  const pick = (from: Record<string, unknown>): SettingFacts => ({
    ...Object.fromEntries(names.map((name) => [name, shown(name, from[name])])),
    setting: key,
  });
  return { subjectKind: "setting", before: change?.before ? pick(before) : { setting: key }, after: pick(after) };
}

function shown(name: string, value: unknown): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (secretName.test(name)) return "•••";
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
