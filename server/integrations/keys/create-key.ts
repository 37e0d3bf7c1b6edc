import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { keyCreated, keyRevoked } from "../integrations.events.ts";
import { canArrangeIntegrations } from "../integrations.policy.ts";
import type { CreateKeyInput } from "../integrations.schema.ts";
import { keyHash, newKey } from "./key-token.ts";

/** Living keys of one community. */
const MOST_KEYS = 100;
const DAY_MS = 86_400_000;

/** Makes a key of the actor's. The answer is the only place its secret ever stands. */
export async function createKey(ctx: Ctx, input: CreateKeyInput): Promise<{ id: string; secret: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const ownerId = ctx.actor.id;
  const secret = newKey();
  const now = ctx.now();
  return write(ctx, async ({ tx, record }) => {
    const living = await tx.apiKey.count({ where: { revokedAt: null, expiresAt: { gt: now } } });
    if (living >= MOST_KEYS) throw new Conflict("tooManyKeys");
    const { id } = await tx.apiKey.create({
      data: {
        name: input.name,
        scope: input.scope,
        tokenHash: keyHash(secret),
        hint: secret.slice(0, 8),
        ownerId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.days * DAY_MS),
      },
      select: { id: true },
    });
    record(keyCreated, { keyId: id, name: input.name, scope: input.scope });
    return { id, secret };
  });
}

/** Ends a key at once. A second time is no error. */
export async function revokeKey(ctx: Ctx, id: string): Promise<{ id: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const revokedById = ctx.actor.id;
  return write(ctx, async ({ tx, record }) => {
    const key = await tx.apiKey.findUnique({ where: { id } });
    if (!key) throw new NotFound();
    if (key.revokedAt === null) {
      await tx.apiKey.update({ where: { id }, data: { revokedAt: ctx.now(), revokedById } });
      record(keyRevoked, { keyId: id, name: key.name, scope: key.scope });
    }
    return { id };
  });
}
