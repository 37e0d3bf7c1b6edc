import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { TooMany } from "../platform/errors/index.ts";
import { takeToken } from "../platform/rate-limit/index.ts";
import { setting } from "../settings/index.ts";
import { canCheckText } from "./knowledge.policy.ts";
import { knowledgeSetting, serialPatternsOf } from "./knowledge.setting.ts";
import { findPersonalData } from "./personal-data/find-personal-data.ts";
import type { PersonalDataKind } from "./personal-data/finding.ts";

/** Checks of one person while typing. */
const limits = [
  { max: 20, seconds: 3 },
  { max: 180, seconds: 60 },
];

/** Most pieces that are named. */
const NAMED = 5;

/** A piece of a text that everybody could read once it is posted. */
export interface PersonalPiece {
  kind: Exclude<PersonalDataKind, "NAME">;
  value: string;
}

/**
 * What of a text somebody is about to post looks like personal data, for a gentle warning; nothing is stored or refused.
 * Names are left out: whoever signs a text means to. Throws Forbidden for visitors, TooMany("checks").
 */
export async function checkText(ctx: Ctx, text: string): Promise<PersonalPiece[]> {
  authorize(ctx, canCheckText(ctx.actor));
  const now = ctx.now().getTime();
  const wait = takeToken(`check:${personId(ctx.actor)}`, limits, now);
  if (wait > 0) throw new TooMany("checks", new Date(now + wait * 1_000));
  const serialPatterns = serialPatternsOf(setting(ctx, knowledgeSetting));
  const pieces = new Map<string, PersonalPiece>();
  for (const { kind, value } of findPersonalData(text, { serialPatterns })) {
    if (kind !== "NAME") pieces.set(value, { kind, value });
  }
  return [...pieces.values()].slice(0, NAMED);
}
