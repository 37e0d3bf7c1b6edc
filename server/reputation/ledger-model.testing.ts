import type { Db } from "../platform/db/client.ts";
import type { ReputationRules } from "./weights.schema.ts";

/** A line as the model has it: plain values, so that two ledgers can be compared as lists of words. */
interface ModelLine {
  userId: string;
  reason: Exclude<keyof ReputationRules, "dailyCap"> | "IMPORTED_SCORE";
  postId: string;
  fromId: string | null;
  at: Date;
  guarded: boolean;
  /** Of imported thanks: how many, and what one of them is worth. */
  thanks?: { count: number; as: "KUDOS_ON_ANSWER" | "KUDOS_ON_QUESTION" };
}

const beyondCap: readonly string[] = ["ANSWER_ACCEPTED", "ACCEPTED_AN_ANSWER", "IMPORTED_SCORE"];

/**
 * The rules of points told a second time, in plain loops over the facts instead of SQL, with nothing in common with the
 * statement they check. Gives the lines that must hold, each as one sortable text.
 */
export async function modelLedger(db: Db, rules: ReputationRules): Promise<string[]> {
  const counted = new Map<string, number>();
  return (await modelLines(db)).sort(inDay).map((line) => {
    const nominal = line.reason === "IMPORTED_SCORE" ? worthOf(line, rules) : rules[line.reason];
    const day = `${line.userId} ${line.at.toISOString().slice(0, 10)}`;
    const room = rules.dailyCap - (counted.get(day) ?? 0);
    const capped = nominal > 0 && !beyondCap.includes(line.reason);
    const points = line.guarded ? 0 : capped ? Math.min(nominal, room) : nominal;
    if (capped) counted.set(day, (counted.get(day) ?? 0) + points);
    return textOf(line, nominal, points);
  });
}

function worthOf({ thanks }: ModelLine, rules: ReputationRules): number {
  return thanks ? thanks.count * rules[thanks.as] : 0;
}

/** The lines that hold in the database, each as the same text. */
export async function heldLedger(db: Db): Promise<string[]> {
  const lines = await db.reputationEntry.findMany({ where: { undone: false, undoes: null } });
  return lines.map((line) =>
    textOf({ ...line, at: line.createdAt, postId: String(line.postId) }, line.nominal, line.points),
  );
}

function textOf(
  line: { userId: string; reason: string; postId: string; fromId: string | null; at: Date },
  nominal: number,
  points: number,
): string {
  const { userId, reason, postId, fromId, at } = line;
  return `${userId} ${reason} ${postId} from ${fromId ?? "nobody"} at ${at.toISOString()}: ${points} of ${nominal}`;
}

/** The order in which the lines of a day fill its cap. */
function inDay(a: ModelLine, b: ModelLine): number {
  const key = (line: ModelLine) =>
    `${line.at.toISOString()} ${line.reason.padEnd(30, "\u0000")} ${line.postId} ${line.fromId ?? "~"}`;
  return key(a) < key(b) ? -1 : 1;
}

async function modelLines(db: Db): Promise<ModelLine[]> {
  const posts = await db.post.findMany({
    include: {
      topic: true,
      kudos: true,
      removals: true,
      solutions: { where: { revokedAt: null }, include: { reports: true } },
    },
  });
  const flags = await db.flag.findMany({ where: { state: "UPHELD" } });
  const edits = await db.editSuggestion.findMany({ where: { state: "APPROVED" } });
  const scores = await db.importedScore.findMany();
  const lines: ModelLine[] = [];
  for (const post of posts) {
    const add = (
      userId: string,
      reason: ModelLine["reason"],
      fromId: string | null,
      at: Date | null,
      guarded = false,
    ) => {
      if (at) lines.push({ userId, reason, postId: post.id, fromId, at, guarded });
    };
    const author = post.authorId;
    if (post.presence === "REMOVED") {
      const removals = post.removals.filter((one) => one.presence === "REMOVED" && !one.undoneAt);
      const last = removals.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(-1);
      add(author, "POST_REMOVED", null, last?.createdAt ?? post.createdAt);
    }
    for (const flag of flags.filter((one) => one.postId === post.id && one.userId !== author)) {
      add(flag.userId, "FLAG_UPHELD", null, flag.decidedAt);
    }
    for (const edit of edits.filter((one) => one.postId === post.id && one.userId !== author)) {
      add(edit.userId, "EDIT_APPROVED", null, edit.decidedAt);
    }
    if (post.presence !== "VISIBLE" && post.presence !== "HIDDEN") continue;
    if (post.kind === "OPENING" && post.topic.kind === "QUESTION") add(author, "ASKED", null, post.createdAt);
    if (post.kind === "ANSWER" && author !== post.topic.authorId) add(author, "ANSWERED", null, post.createdAt);
    const reason = post.kind === "ANSWER" ? "KUDOS_ON_ANSWER" : "KUDOS_ON_QUESTION";
    for (const { up, at } of scores.filter((score) => score.postId === post.id && post.kind !== "COMMENT")) {
      const thanks = { count: up, as: reason } as const;
      lines.push({
        userId: author,
        reason: "IMPORTED_SCORE",
        postId: post.id,
        fromId: null,
        at,
        guarded: false,
        thanks,
      });
    }
    for (const thanks of post.kind === "COMMENT" ? [] : post.kudos) {
      if (thanks.userId !== author) add(author, reason, thanks.userId, thanks.createdAt, thanks.guarded);
    }
    for (const solution of post.solutions) {
      if (solution.acceptedById !== author) {
        add(author, "ANSWER_ACCEPTED", solution.acceptedById, solution.acceptedAt);
        add(solution.acceptedById, "ACCEPTED_AN_ANSWER", author, solution.acceptedAt);
      }
      if (solution.stage === "VERIFIED" && solution.verifiedById !== author) {
        add(author, "ANSWER_VERIFIED", solution.verifiedById, solution.verifiedAt);
      }
      for (const report of solution.reports) {
        if (report.worked && report.userId !== author) add(author, "WORKED_FOR_SOMEBODY", report.userId, report.at);
      }
    }
  }
  return lines;
}
