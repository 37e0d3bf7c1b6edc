import { queueMail } from "../mail/index.ts";
import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { defineReaction } from "../platform/events/index.ts";
import { excerpt, htmlToText } from "../platform/markdown/index.ts";
import { informationRequested, postAnswered, postCommented } from "../topics/topics.events.ts";
import { mentionedIn } from "./mentioned-in.ts";
import { notify, type Told } from "./notify.ts";

/** Mail about something in a topic, for those who were just told; the post must still be in sight. */
export async function mailAboutPost(
  ctx: Ctx,
  tx: Tx,
  people: readonly Told[],
  about: { kind: "answered" | "solved" | "accept-reminder"; eventId: string; postId: string },
): Promise<void> {
  if (ctx.origin !== "LIVE") return;
  const post = await tx.post.findUnique({
    where: { id: about.postId },
    select: {
      number: true,
      html: true,
      presence: true,
      author: { select: { displayName: true } },
      topic: { select: { id: true, number: true, slug: true, title: true } },
    },
  });
  if (post?.presence !== "VISIBLE") return;
  for (const person of people) {
    if (!person.email) continue;
    await queueMail(tx, {
      kind: about.kind,
      cause: `${about.kind}:${about.eventId}:${person.id}`,
      to: person.email,
      userId: person.id,
      topicId: post.topic.id,
      locale: person.locale,
      at: ctx.now(),
      data: {
        title: post.topic.title,
        path: `/t/${post.topic.number}/${post.topic.slug}/${post.number}`,
        by: post.author.displayName,
        excerpt: excerpt(htmlToText(post.html), 400),
      },
    });
  }
}

/** Whoever asked or follows hears of an answer; the asker also by mail. */
export const notifyOnAnswered = defineReaction({
  name: "notifications.notifyOnAnswered",
  on: postAnswered,
  run: async (ctx, { tx }, event) => {
    const { topicId, postId, authorId } = event.payload;
    const place = { eventId: event.id, actorId: authorId, topicId, postId };
    const topic = await tx.topic.findUniqueOrThrow({ where: { id: topicId }, select: { authorId: true } });
    const followers = await tx.follow.findMany({ where: { topicId }, select: { userId: true } });
    const told = await notify(ctx, tx, [topic.authorId, ...followers.map((row) => row.userId)], {
      kind: "answered",
      ...place,
    });
    await mailAboutPost(
      ctx,
      tx,
      told.filter((person) => person.id === topic.authorId),
      { kind: "answered", ...place },
    );
    const already = new Set(told.map((person) => person.id));
    const mentioned = (await mentionedIn(tx, postId)).filter((id) => !already.has(id));
    await notify(ctx, tx, mentioned, { kind: "mentioned", ...place });
  },
});

/** Whoever wrote the post hears of a comment on it. */
export const notifyOnCommented = defineReaction({
  name: "notifications.notifyOnCommented",
  on: postCommented,
  run: async (ctx, { tx }, event) => {
    const { topicId, postId, authorId, parentAuthorId } = event.payload;
    const place = { eventId: event.id, actorId: authorId, topicId, postId };
    await notify(ctx, tx, [parentAuthorId], { kind: "commented", ...place });
    const mentioned = (await mentionedIn(tx, postId)).filter((id) => id !== parentAuthorId);
    await notify(ctx, tx, mentioned, { kind: "mentioned", ...place });
  },
});

/** The asker is told what is missing. */
export const notifyOnInformationRequested = defineReaction({
  name: "notifications.notifyOnInformationRequested",
  on: informationRequested,
  run: async (ctx, { tx }, { id, payload, actorId }) => {
    const place = { eventId: id, actorId, topicId: payload.topicId };
    await notify(ctx, tx, [payload.askerId], { kind: "informationRequested", ...place });
  },
});
