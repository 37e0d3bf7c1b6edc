import { authorize, type Ctx, mayWrite } from "../platform/authorize/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { type PublicText, screenProfile } from "./screen-profile.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { userProfileChanged, userProfileHeld, userProfileNoticed } from "./users.events.ts";
import { hasAccount, self } from "./users.policy.ts";
import type { ProfileInput } from "./users.schema.ts";

/**
 * Saves what a person says of themselves and how they want to see the place. Only staff carry a title. Name, text and link
 * pass the rules and spam checks; what would be held there waits beside the profile, which shows what it showed before.
 * Throws Invalid beside a field the rules refuse, "blockedByRule".
 */
export async function saveProfile(ctx: Ctx, input: ProfileInput): Promise<{ name: string }> {
  authorize(ctx, hasAccount(ctx.actor));
  const { id, name, kind } = self(ctx.actor);
  const { title, displayName, about, website, ...settings } = input;
  const before = await ctx.db.user.findUniqueOrThrow({
    where: { id },
    select: { title: true, displayName: true, about: true, website: true },
  });
  const text: PublicText = { displayName, about, website };
  // Language and time zone are nobody else's business; what others read waits while the person may not write.
  const changed = before.displayName !== displayName || before.about !== about || before.website !== website;
  if (changed) authorize(ctx, mayWrite(ctx.actor));
  const screened = changed ? await screenProfile(ctx, text) : null;
  await write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const newTitle = kind === "staff" ? title || null : before.title;
    const shown = screened?.waits ? {} : (screened?.text ?? text);
    await tx.user.update({ where: { id }, data: { ...settings, ...shown, title: newTitle } });
    await setAside(ctx, writing, id, screened?.waits ? screened.text : null);
    const findings = [...(screened?.findings ?? [])];
    if (screened?.waits) record(userProfileHeld, { userId: id, findings });
    else if (findings.length > 0) record(userProfileNoticed, { userId: id, findings });
    record(userProfileChanged, { userId: id });
    touch(`person:${name}`, "people");
    // Name and title stand beside everything the person ever wrote.
    if ((!screened?.waits && displayName !== before.displayName) || before.title !== newTitle) touch("*");
  });
  forgetActor(id);
  return { name };
}

/** Keeps the text that waits; a text that shows at once takes the place of one that waited. */
async function setAside(ctx: Ctx, { tx }: Writing, userId: string, text: PublicText | null): Promise<void> {
  const key = { userId, state: "WAITING" } as const;
  if (!text) await tx.setAsideProfile.deleteMany({ where: key });
  else {
    const row = { ...text, at: ctx.now() };
    await tx.setAsideProfile.upsert({ where: { userId_state: key }, create: { ...key, ...row }, update: row });
  }
}
