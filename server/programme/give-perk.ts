import type { z } from "zod";
import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { nameKey } from "../users/index.ts";
import { perkGiven, perkTakenBack } from "./programme.events.ts";
import { canDecide } from "./programme.policy.ts";
import type { givePerkInput, takeBackPerkInput } from "./programme.schema.ts";

/**
 * Writes down what somebody who is or was in the programme was given; the member sees it.
 * @throws Invalid("name", "notInProgramme"), Invalid("currency", "required" | "notACurrency"), Invalid("value", "required" | "notAnAmount"),
 * Forbidden("ownMembership")
 */
export async function givePerk(ctx: Ctx, input: z.infer<typeof givePerkInput>): Promise<{ perk: string }> {
  authorize(ctx, canDecide(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const person = await tx.user.findFirst({
      where: { nameKey: nameKey(input.name), erasedAt: null, memberships: { some: { termStart: { not: null } } } },
      select: { id: true },
    });
    if (!person) throw new Invalid("name", "notInProgramme");
    authorize(ctx, canDecide(ctx.actor, person.id));
    const currency = input.currency ?? null;
    const amount = input.value ?? null;
    if ((amount === null) !== (currency === null))
      throw new Invalid(amount === null ? "value" : "currency", "required");
    const value = amount === null || currency === null ? null : smallestUnits(amount, currency);
    const { id } = await tx.perk.create({
      data: {
        userId: person.id,
        what: input.what,
        value,
        currency,
        note: input.note,
        byId: ctx.actor.id,
        at: ctx.now(),
      },
    });
    record(perkGiven, { perkId: id, userId: person.id });
    return { perk: id };
  });
}

/** `"25,50"` in EUR is 2550: an amount in the smallest unit of its currency (ISO 4217, as the platform knows it). */
function smallestUnits(amount: string, currency: string): number {
  if (!Intl.supportedValuesOf("currency").includes(currency)) throw new Invalid("currency", "notACurrency");
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const [whole = "", part = ""] = amount.split(/[.,]/);
  if (part.length > digits) throw new Invalid("value", "notAnAmount");
  return Number(whole + part.padEnd(digits, "0"));
}

/** Takes a line of the ledger back, with a reason; the line stays. @throws NotFound, Conflict("perkTakenBack") */
export async function takeBackPerk(ctx: Ctx, input: z.infer<typeof takeBackPerkInput>): Promise<{ takenBack: true }> {
  authorize(ctx, canDecide(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const perk = await tx.perk.findUnique({ where: { id: input.perk } });
    if (!perk) throw new NotFound();
    authorize(ctx, canDecide(ctx.actor, perk.userId));
    const { count } = await tx.perk.updateMany({
      where: { id: perk.id, takenBackAt: null },
      data: { takenBackAt: ctx.now(), takenBackBy: ctx.actor.id, takenBackFor: input.reason },
    });
    if (count === 0) throw new Conflict("perkTakenBack");
    record(perkTakenBack, { perkId: perk.id, userId: perk.userId });
    return { takenBack: true };
  });
}
