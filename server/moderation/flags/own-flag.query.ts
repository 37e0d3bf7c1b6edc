import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import { setting } from "../../settings/index.ts";
import { loadPost } from "../../topics/index.ts";
import { canFlag } from "./flags.policy.ts";
import type { OwnFlag } from "./flags.schema.ts";
import { flagsSetting } from "./flags.setting.ts";

/** The actor's own flag on a post they may flag; null when they have not. Throws NotFound for what they do not see. */
export async function ownFlag(ctx: Ctx, postId: string): Promise<OwnFlag | null> {
  const post = await loadPost(ctx.db, postId);
  authorize(ctx, canFlag(ctx.actor, post, ctx.now(), setting(ctx, flagsSetting).afterHidingMinutes));
  if (!isSignedIn(ctx.actor)) return null;
  return ctx.db.flag.findUnique({
    where: { postId_userId: { postId, userId: ctx.actor.id } },
    select: { reason: true, text: true, state: true },
  });
}
