import { authorize, type Ctx, mayWrite } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { fileAddress } from "../platform/storage/index.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { userProfileChanged } from "./users.events.ts";
import { hasAccount, self } from "./users.policy.ts";

/** Shows a picture the person uploaded beside their name, or their initials again. Throws NotFound for pictures of others. */
export async function savePortrait(ctx: Ctx, name: string | null): Promise<{ avatar: string | null }> {
  authorize(ctx, hasAccount(ctx.actor));
  const person = self(ctx.actor);
  // Taking a picture away is always possible.
  if (name !== null) authorize(ctx, mayWrite(ctx.actor));
  const avatar = name === null ? null : fileAddress(name);
  await write(ctx, async ({ tx, record, touch }) => {
    const own = name === null || (await tx.storedFile.count({ where: { name, ownerId: person.id } })) > 0;
    if (!own) throw new NotFound();
    await tx.user.update({ where: { id: person.id }, data: { avatarFile: avatar } });
    record(userProfileChanged, { userId: person.id });
    // The picture stands beside everything the person ever wrote.
    touch("*");
  });
  forgetActor(person.id);
  return { avatar };
}
