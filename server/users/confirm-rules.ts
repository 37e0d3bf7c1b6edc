import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { rulesVersion } from "./rules-version.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { rulesConfirmed } from "./users.events.ts";
import { hasAccount, self } from "./users.policy.ts";

/**
 * The member confirms the house rules in force; afterwards they write again. Confirming twice changes nothing.
 * @throws Invalid("rules", "confirmRules") without the tick, Invalid("rules", "rulesChanged") when there is a newer version
 */
export async function confirmRules(ctx: Ctx, input: { version: number; rules: boolean }): Promise<{ version: number }> {
  authorize(ctx, hasAccount(ctx.actor));
  const { id: userId } = self(ctx.actor);
  if (!input.rules) throw new Invalid("rules", "confirmRules");
  await write(ctx, async ({ tx, record }) => {
    if (input.version !== (await rulesVersion(tx))) throw new Invalid("rules", "rulesChanged");
    const { count } = await tx.rulesConsent.createMany({
      data: { userId, version: input.version, at: ctx.now() },
      skipDuplicates: true,
    });
    if (count > 0) record(rulesConfirmed, { userId, version: input.version });
  });
  forgetActor(userId);
  return { version: input.version };
}
