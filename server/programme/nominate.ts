import type { z } from "zod";
import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Forbidden, Invalid, TooMany } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import { nameKey } from "../users/index.ts";
import { leadsTo } from "./machine.ts";
import { canNominate, runsProgramme } from "./programme.policy.ts";
import type { nominateInput } from "./programme.schema.ts";
import { programmeSetting } from "./programme.setting.ts";
import { servingStates } from "./programme-limits.schema.ts";
import { drawSamples } from "./sample-posts.ts";
import { inDays, moving, openStay, takeStep } from "./take-step.ts";

/**
 * Proposes somebody for the programme, with a reason that staff read. Other members are not told how far the person is:
 * whoever is proposed again, or has an invitation already, is answered alike.
 * @throws Invalid("name", "unknownPerson" | "isStaff" | "alreadySuperUser"), Forbidden("ownNomination"), TooMany("nominations")
 */
export async function nominate(ctx: Ctx, input: z.infer<typeof nominateInput>): Promise<{ nominated: true }> {
  authorize(ctx, canNominate(ctx.actor));
  return moving(ctx, async (writing) => {
    const { tx } = writing;
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const byId = ctx.actor.id;
    const asStaff = runsProgramme(ctx.actor);
    const userId = await nominee(ctx, tx, input.name, byId);
    if (!asStaff) await withinMonth(ctx, tx, byId);
    const open = await openStay(tx, userId);
    if (servingStates.some((state) => state === open?.state)) throw new Invalid("name", "alreadySuperUser");
    const as = asStaff ? "STAFF" : "PEER";
    const already = open
      ? await tx.nomination.findUnique({ where: { membershipId_byId: { membershipId: open.id, byId } } })
      : null;
    if (already) return { nominated: true };
    const moves = typeof leadsTo(open?.state ?? null, "NOMINATE", as) === "object";
    const stay = moves ? await takeStep(ctx, writing, userId, open, { act: "NOMINATE", as }) : open;
    if (!stay) throw new Invalid("name", "unknownPerson");
    const row = { membershipId: stay.id, byId, asStaff, reason: input.reason, at: ctx.now() };
    await tx.nomination.create({ data: row });
    await drawSamples(ctx, tx, stay);
    return { nominated: true };
  });
}

/** The id of whoever can be proposed under this name. */
async function nominee(ctx: Ctx, tx: Tx, name: string, byId: string): Promise<string> {
  const person = await tx.user.findFirst({
    where: { nameKey: nameKey(name.replace(/^@/, "")), erasedAt: null },
    select: { id: true, isStaff: true, suspendedUntil: true, stagedAt: true, claimedAt: true },
  });
  if (!person || (person.suspendedUntil && person.suspendedUntil > ctx.now())) {
    throw new Invalid("name", "unknownPerson");
  }
  if (person.id === byId) throw new Forbidden("ownNomination");
  if (person.isStaff) throw new Invalid("name", "isStaff");
  if (person.stagedAt && !person.claimedAt) throw new Invalid("name", "notTakenOver");
  return person.id;
}

async function withinMonth(ctx: Ctx, tx: Tx, byId: string): Promise<void> {
  const most = setting(ctx, programmeSetting).nominations;
  const lately = await tx.nomination.findMany({
    where: { byId, at: { gt: inDays(ctx.now(), -30) } },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  const oldest = lately.at(-most);
  if (oldest) throw new TooMany("nominations", inDays(oldest.at, 30));
}
