import { authorize, type Ctx, holds } from "../../platform/authorize/index.ts";
import { actsElsewhere } from "./acts-elsewhere.ts";
import { canReadLog } from "./log.policy.ts";
import { loggedActs } from "./logged-acts.ts";

/** Names of the acts the actor may find in the log. Throws NotFound for who moderates nothing. */
export function readableActs(ctx: Ctx): string[] {
  authorize(ctx, canReadLog(ctx.actor));
  const admin = holds(ctx.actor, ["ADMIN"]);
  const names = loggedActs.filter((act) => admin || !act.adminsOnly).map((act) => act.name);
  return admin ? [...names, ...actsElsewhere] : names;
}
