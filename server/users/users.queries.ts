import type { Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { nameKey } from "./identity/name-key.ts";
import { senderMay } from "./links/sender-may.ts";
import { peekLink } from "./links/use-link.ts";
import { isFresh } from "./prove-self.ts";
import { isAlive } from "./sessions/lifetimes.ts";
import { toUserCard, userCardSelect } from "./user-card.ts";
import { self } from "./users.policy.ts";
import type { AccountView, LinkView, ProfileView } from "./users.schema.ts";

/** The public profile of a person. Only what anybody may see; of erased people nothing but that they are gone. */
export async function profile(ctx: Ctx, name: string): Promise<ProfileView> {
  const row = await ctx.db.user.findFirst({
    where: { nameKey: nameKey(name) },
    select: {
      ...userCardSelect,
      about: true,
      website: true,
      createdAt: true,
      stagedAt: true,
      claimedAt: true,
      standing: true,
    },
  });
  if (!row) throw new NotFound();
  const { questionCount = 0, answerCount = 0, kudosCount = 0 } = row.standing ?? {};
  return {
    ...toUserCard(row),
    questionCount,
    answerCount,
    kudosCount,
    about: row.about,
    website: row.website,
    joinedAt: row.createdAt,
    staged: row.stagedAt !== null && row.claimedAt === null,
  };
}

/** The own account. Throws NotFound for visitors. */
export async function account(ctx: Ctx): Promise<AccountView> {
  if (ctx.actor.kind !== "member" && ctx.actor.kind !== "staff") throw new NotFound();
  const { id, sessionId } = self(ctx.actor);
  const row = await ctx.db.user.findUniqueOrThrow({
    where: { id },
    include: {
      setAside: { where: { state: "WAITING" } },
      sessions: { where: { endedAt: null }, orderBy: { lastSeenAt: "desc" }, take: 50 },
    },
  });
  const [waiting] = row.setAside;
  const { displayName, about, website } = waiting ?? row;
  return {
    name: row.name,
    waits: waiting !== undefined,
    displayName,
    tint: row.tint,
    avatar: row.avatarFile,
    title: row.title,
    about,
    website,
    email: row.email,
    pendingEmail: row.pendingEmail,
    hasPassword: row.passwordHash !== null,
    isStaff: row.isStaff,
    locale: row.locale,
    timeZone: row.timeZone,
    hideFromLeaders: row.hideFromLeaders,
    joinedAt: row.createdAt,
    proven: await isFresh(ctx),
    sessions: row.sessions
      .filter((session) => isAlive(session, row.isStaff, ctx.now()))
      .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
        id,
        userAgent,
        createdAt,
        lastSeenAt,
        current: id === sessionId,
      })),
  };
}

const linkPurposes = [
  "SIGN_IN",
  "RESET_PASSWORD",
  "CONFIRM_ADDRESS",
  "CHANGE_ADDRESS",
  "UNDO_ADDRESS",
  "CLAIM_ACCOUNT",
  "FIRST_ADMIN",
] as const;

/** What a link from a mail is for; looking uses nothing up (CS-05). Throws NotFound when it does not work. */
export async function linkView(ctx: Ctx, token: string): Promise<LinkView> {
  const link = await peekLink(ctx, linkPurposes, token);
  if (!link || !(await senderMay(ctx.db, link, ctx.now()))) throw new NotFound();
  const person = link.userId ? await ctx.db.user.findUnique({ where: { id: link.userId } }) : null;
  return {
    purpose: link.purpose,
    displayName: person?.displayName ?? null,
    isStaff: link.purpose === "FIRST_ADMIN" || (person?.isStaff ?? false),
  };
}
