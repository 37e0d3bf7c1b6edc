import { authorize, type Ctx, mayWrite } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { userProfileChanged } from "./users.events.ts";
import { hasAccount, self } from "./users.policy.ts";
import type { ProfileInput } from "./users.schema.ts";

/** Saves what a person says of themselves and how they want to see the place. Only staff carry a title. */
export async function saveProfile(ctx: Ctx, input: ProfileInput): Promise<{ name: string }> {
  authorize(ctx, hasAccount(ctx.actor));
  const { id, name, kind, displayName } = self(ctx.actor);
  await write(ctx, async ({ tx, record, touch }) => {
    const { title, ...rest } = input;
    const before = await tx.user.findUniqueOrThrow({
      where: { id },
      select: { title: true, displayName: true, about: true, website: true },
    });
    // Language and time zone are nobody else's business; what others read waits while the person may not write.
    const shown = ["displayName", "about", "website"] as const;
    if (shown.some((field) => before[field] !== input[field])) authorize(ctx, mayWrite(ctx.actor));
    const newTitle = kind === "staff" ? title || null : before.title;
    await tx.user.update({ where: { id }, data: { ...rest, title: newTitle } });
    record(userProfileChanged, { userId: id });
    touch(`person:${name}`, "people");
    // Name and title stand beside everything the person ever wrote.
    if (displayName !== input.displayName || before.title !== newTitle) touch("*");
  });
  forgetActor(id);
  return { name };
}
