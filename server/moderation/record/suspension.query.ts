import type { Ctx } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { forGood, suspendedPerson } from "../../users/index.ts";
import { penaltiesOf } from "../penalties/index.ts";
import { statementKey } from "../statements/index.ts";
import type { SuspensionView } from "./record.schema.ts";

/**
 * Why somebody is suspended, until when and where to appeal, for the key handed out when they proved who they are. Throws
 * NotFound for anything else, so that nobody learns of the suspension of others.
 */
export async function suspension(ctx: Ctx, input: { key: string }): Promise<SuspensionView> {
  const userId = suspendedPerson(input.key, ctx.now());
  if (!userId) throw new NotFound();
  const person = await ctx.db.user.findFirst({
    where: { id: userId, erasedAt: null, suspendedUntil: { gt: ctx.now() } },
    select: { displayName: true, suspendedUntil: true },
  });
  if (!person?.suspendedUntil) throw new NotFound();
  const running = (await penaltiesOf(ctx, userId)).filter((one) => one.running && one.kind === "SUSPENSION");
  const statements = await ctx.db.statement.findMany({
    where: { penaltyId: { in: running.map((one) => one.id) } },
    select: { id: true, penaltyId: true },
  });
  const until = (at: Date | null) => (at === null || at >= forGood ? null : at);
  return {
    displayName: person.displayName,
    until: until(person.suspendedUntil),
    reasons: running.map(({ id, reason, point, startsAt, endsAt }) => {
      const statement = statements.find((one) => one.penaltyId === id);
      const appeal = statement ? `/decision/${statement.id}?key=${statementKey(statement.id)}` : null;
      return { reason, point, since: startsAt, until: until(endsAt), appeal };
    }),
  };
}
