import type { Db } from "../../server/platform/db/client.ts";
import type { Cast } from "./cast.ts";
import type { Played } from "./play-topic.ts";

/** A steady pseudo-random order of people for one thing, so that every installation looks alike. */
function shuffled(names: readonly string[], salt: string): string[] {
  const weight = (name: string) => {
    let hash = 2_166_136_261;
    for (const letter of `${salt} ${name}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
    return hash;
  };
  return [...names].sort((a, b) => weight(a) - weight(b));
}

/** Whoever had joined by then, without the author; dates follow the start, thinning out. */
function crowd(cast: Cast, salt: string, not: string, count: number, start: Date, today: Date) {
  return shuffled(cast.names, salt)
    .filter((name) => name !== not && cast.joined(name) <= start)
    .slice(0, count)
    .map((name, index) => ({
      userId: cast.id(name),
      at: new Date(Math.min(start.getTime() + (index + 1) ** 2 * 17 * 60_000, today.getTime() - 60_000)),
    }));
}

/**
 * What many people did quietly: thanks, "me too", "worked for me", follows and views. Written set-based, with the
 * counters that belong to it; the ledger is booked afterwards from these facts.
 */
export async function addCrowd(db: Db, cast: Cast, topics: Iterable<Played>, today: Date): Promise<void> {
  for (const topic of topics) {
    const { id } = await db.topic.findUniqueOrThrow({ where: { number: topic.number }, select: { id: true } });
    const posts = await db.post.findMany({
      where: { topicId: id },
      select: { id: true, number: true, author: { select: { name: true } } },
    });
    const post = (number: number) => posts.find((row) => row.number === number);
    for (const thanks of topic.thanks) {
      const target = post(thanks.postNumber);
      if (!target) continue;
      const people = crowd(
        cast,
        `thanks ${topic.file.key} ${target.number}`,
        target.author.name,
        thanks.count,
        thanks.start,
        today,
      );
      await db.kudos.createMany({
        data: people.map(({ userId, at }) => ({ postId: target.id, userId, createdAt: at })),
      });
      await db.post.update({ where: { id: target.id }, data: { kudosCount: people.length } });
    }
    for (const report of topic.reports) {
      const target = post(report.postNumber);
      const solution = target && (await db.solution.findFirst({ where: { postId: target.id, revokedAt: null } }));
      if (!solution) continue;
      const all = report.worked + report.failed;
      const people = crowd(cast, `worked ${topic.file.key}`, target.author.name, all, report.start, today);
      const worked = Math.min(report.worked, people.length);
      await db.solutionReport.createMany({
        data: people.map(({ userId, at }, index) => ({ solutionId: solution.id, userId, worked: index < worked, at })),
      });
      await db.solution.update({
        where: { id: solution.id },
        data: { workedCount: worked, failedCount: people.length - worked },
      });
    }
    const too = crowd(
      cast,
      `metoo ${topic.file.key}`,
      topic.asker,
      Number(topic.file.head.metoo ?? 0),
      topic.start,
      today,
    );
    await db.meToo.createMany({ data: too.map(({ userId, at }) => ({ topicId: id, userId, at })) });
    const named = (topic.file.head.follow ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean);
    const followers = new Set([topic.asker, ...named].map((name) => cast.id(name)));
    for (const author of posts) followers.add(cast.id(author.author.name));
    await db.follow.createMany({
      data: [...followers].map((userId) => ({ topicId: id, userId, createdAt: topic.start })),
      skipDuplicates: true,
    });
    await db.topic.update({
      where: { id },
      data: {
        meTooCount: too.length,
        followCount: await db.follow.count({ where: { topicId: id } }),
        viewCount: Number(topic.file.head.views ?? 12 * posts.length),
      },
    });
  }
}
