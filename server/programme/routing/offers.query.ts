import { type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { canSeeTopic, loadTopic, visibleTopicsSql } from "../../topics/index.ts";
import { canUsePackage } from "../programme.policy.ts";
import { type TakenBy, takenBy } from "./answer-offer.ts";
import { reasonsOf } from "./teach.ts";

/** A question that was offered to the actor. */
export interface OfferView {
  id: string;
  topic: { number: number; title: string; href: string; board: { slug: string; name: string }; createdAt: Date };
  /** Names of the boards and tags it was matched by. */
  why: string[];
  state: "OPEN" | "TAKEN" | "DECLINED" | "EXPIRED";
  offeredAt: Date;
  expiresAt: Date;
  /** While the actor holds it. */
  takenUntil: Date | null;
}

interface Row {
  id: string;
  number: number;
  slug: string;
  title: string;
  board: { slug: string; name: string };
  createdAt: Date;
  why: unknown;
  answer: OfferView["state"];
  offeredAt: Date;
  expiresAt: Date;
  takenUntil: Date | null;
}

/** Offers that wait for the actor or are held by them, and those of the last days; empty for whoever gets none. */
export async function myOffers(ctx: Ctx): Promise<{ open: OfferView[]; past: OfferView[] }> {
  const rows = await offers(ctx, Prisma.sql`o."offeredAt" > ${new Date(ctx.now().getTime() - 28 * 86_400_000)}`);
  const isOpen = (row: OfferView) => row.state === "OPEN" || row.takenUntil !== null;
  return { open: rows.filter(isOpen), past: rows.filter((row) => !isOpen(row)) };
}

/**
 * What somebody who reads a question should know: whether it is offered to them, and who looks at it.
 * @throws NotFound when the actor may not see the question
 */
export async function offerOnTopic(
  ctx: Ctx,
  input: { number: number },
): Promise<{ offer: OfferView | null; taken: (TakenBy & { mine: boolean }) | null }> {
  const topic = await loadTopic(ctx.db, { number: input.number });
  if (!canSeeTopic(ctx.actor, topic).ok) throw new NotFound();
  const { actor } = ctx;
  const taken = await takenBy(ctx.db, topic.id, ctx.now());
  const own = await offers(ctx, Prisma.sql`o."topicId" = ${topic.id}::uuid`);
  const mine = isSignedIn(actor) && taken?.name === actor.name;
  return { offer: own[0] ?? null, taken: taken && { ...taken, mine } };
}

async function offers(ctx: Ctx, which: Prisma.Sql): Promise<OfferView[]> {
  if (!isSignedIn(ctx.actor) || !canUsePackage(ctx.actor).ok) return [];
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT o.id, topic.number, topic.slug, topic.title, topic."createdAt", o.why, o.answer, o."offeredAt", o."expiresAt",
      o."takenUntil", json_build_object('slug', board.slug, 'name', board.name) AS board
    FROM "Offer" o JOIN "Topic" topic ON topic.id = o."topicId" JOIN "Board" board ON board.id = topic."boardId"
    WHERE o."userId" = ${ctx.actor.id}::uuid AND ${which} AND ${visibleTopicsSql(ctx.actor)}
    ORDER BY o."offeredAt" DESC, o.id LIMIT 100`;
  return rows.map(({ id, number, slug, title, board, createdAt, why, answer, offeredAt, expiresAt, takenUntil }) => ({
    id,
    topic: { number, title, href: `/t/${number}/${slug}`, board, createdAt },
    why: reasonsOf(why).map(({ name }) => name),
    // Nobody has looked yet since it ran out.
    state: answer === "OPEN" && expiresAt <= now ? "EXPIRED" : answer,
    offeredAt,
    expiresAt,
    takenUntil: answer === "TAKEN" && takenUntil && takenUntil > now ? takenUntil : null,
  }));
}
