import { audiencesOf, authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { setting } from "../../settings/index.ts";
import { sameNetwork } from "../../users/index.ts";
import {
  canPenalise,
  canSeeRecord,
  canSweep,
  type LoadedMember,
  loadMember,
  moderatesEverything,
  nextRung,
  penaltiesSetting,
  recordBoards,
} from "../penalties/index.ts";
import type { MemberRecord } from "./record.schema.ts";
import { recordLines } from "./record-lines.query.ts";
import { lastSweep } from "./sweep-view.query.ts";
import { takenPosts } from "./taken-posts.query.ts";

/**
 * A member's record for those who moderate: penalties and notes, taken posts, what flags and appeals came to, accounts from
 * the same network, and the step history suggests. Moderators of single boards read what happened there (PE-02).
 * Throws NotFound for everybody else and for people who are gone.
 */
export async function memberRecord(ctx: Ctx, input: { name: string }): Promise<MemberRecord> {
  authorize(ctx, canSeeRecord(ctx.actor));
  const member = await loadMember(ctx.db, input);
  const everything = moderatesEverything(ctx.actor);
  const [head, lines, taken, counts, network, sweep] = await Promise.all([
    ctx.db.user.findUniqueOrThrow({
      where: { id: member.id },
      select: { displayName: true, createdAt: true, trustLevel: true, suspendedUntil: true, silencedUntil: true },
    }),
    recordLines(ctx, member),
    takenPosts(ctx, member.id),
    countsOf(ctx, member),
    everything ? sameNetwork(ctx.db, member.id, ctx.now()) : [],
    everything ? lastSweep(ctx, member) : null,
  ]);
  const ahead = (at: Date | null) => (at && at > ctx.now() ? at : null);
  const may = (kind: "NOTE" | "WARNING" | "SILENCE" | "SUSPENSION") => canPenalise(ctx.actor, member, kind, null).ok;
  const { createdAt: joinedAt, displayName, trustLevel } = head;
  return {
    name: member.name,
    displayName,
    joinedAt,
    trustLevel,
    suspendedUntil: ahead(head.suspendedUntil),
    silencedUntil: ahead(head.silencedUntil),
    seen: member.lines,
    lines,
    taken,
    ...counts,
    network,
    next: nextRung(lines, ctx.now(), setting(ctx, penaltiesSetting).forgetAfterDays),
    sweep,
    can: {
      note: may("NOTE"),
      warn: may("WARNING"),
      silence: may("SILENCE"),
      suspend: may("SUSPENSION"),
      sweep: canSweep(ctx.actor, member).ok,
    },
  };
}

type Counts = Pick<MemberRecord, "posts" | "flagged" | "flags" | "appeals">;

/** Counted over boards the actor moderates. */
async function countsOf(ctx: Ctx, { id }: LoadedMember): Promise<Counts> {
  const boards = recordBoards(ctx.actor);
  const mine = (boardId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "Board" b WHERE b.id = ${boardId}
    AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    AND (${boards === null} OR b.id = ANY(${boards ?? []}::uuid[]) OR b."parentId" = ANY(${boards ?? []}::uuid[])))`;
  const states = Prisma.sql`json_build_object('upheld', count(*) FILTER (WHERE f.state = 'UPHELD'),
    'rejected', count(*) FILTER (WHERE f.state = 'REJECTED'), 'open', count(*) FILTER (WHERE f.state = 'OPEN'))`;
  const [row] = await ctx.db.$queryRaw<Counts[]>`
    SELECT
      (SELECT count(*)::int FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
        WHERE p."authorId" = ${id}::uuid AND p.presence = 'VISIBLE' AND ${mine(Prisma.sql`t."boardId"`)}) AS posts,
      (SELECT ${states} FROM "Flag" f JOIN "Post" p ON p.id = f."postId" JOIN "Topic" t ON t.id = p."topicId"
        WHERE p."authorId" = ${id}::uuid AND ${mine(Prisma.sql`t."boardId"`)}) AS flagged,
      (SELECT ${states} FROM "Flag" f JOIN "Post" p ON p.id = f."postId" JOIN "Topic" t ON t.id = p."topicId"
        WHERE f."userId" = ${id}::uuid AND ${mine(Prisma.sql`t."boardId"`)}) AS flags,
      (SELECT json_build_object('open', count(*) FILTER (WHERE a.outcome IS NULL),
          'reversed', count(*) FILTER (WHERE a.outcome = 'REVERSED'), 'upheld', count(*) FILTER (WHERE a.outcome = 'UPHELD'))
        FROM "Appeal" a JOIN "Statement" s ON s.id = a."statementId" WHERE s."userId" = ${id}::uuid
          AND (${boards === null} OR ${mine(Prisma.sql`s."boardId"`)})) AS appeals`;
  if (!row) throw new Error("counting gave no row");
  return row;
}
