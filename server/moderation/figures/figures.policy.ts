import { type Actor, allowed, concealed, holds, type Verdict } from "../../platform/authorize/index.ts";

/** Figures of the whole community: its admins and moderators; everybody where the setting says so. */
export function canSeeFigures(actor: Actor, shown: boolean): Verdict {
  return shown || holds(actor, ["ADMIN", "MODERATOR"]) ? allowed : concealed;
}
