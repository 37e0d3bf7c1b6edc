import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import { Forbidden } from "../../platform/errors/index.ts";
import { canDecideGaps } from "../knowledge.policy.ts";
import type { GapKind } from "./knowledge-gaps.query.ts";

/**
 * Says of a gap that it is being written, that it is none, or (null) takes that back. It holds for as many days as the list
 * counts; who still does not find it then is listed again.
 */
export async function decideGap(
  ctx: Ctx,
  input: { kind: GapKind; key: string; outcome: "WRITING" | "DISMISSED" | null },
): Promise<void> {
  authorize(ctx, canDecideGaps(ctx.actor));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const { kind, key, outcome } = input;
  if (outcome === null) {
    await ctx.db.knowledgeGap.deleteMany({ where: { kind, key } });
    return;
  }
  const decided = { outcome, byId: ctx.actor.id, at: ctx.now() };
  await ctx.db.knowledgeGap.upsert({
    where: { kind_key: { kind, key } },
    create: { kind, key, ...decided },
    update: decided,
  });
}
