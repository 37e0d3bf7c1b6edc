import { acceptAnswer, solveWithout, verifySolution } from "../../server/solutions/index.ts";
import { answerTopic } from "../../server/topics/answer-topic.ts";
import { askQuestion } from "../../server/topics/ask-question.ts";
import { commentPost } from "../../server/topics/comment-post.ts";
import { editPost } from "../../server/topics/edit-post.ts";
import { lockTopic } from "../../server/topics/lock-topic.ts";
import { markDuplicate } from "../../server/topics/mark-duplicate.ts";
import { moderatePost } from "../../server/topics/moderate-post.ts";
import { pinTopic } from "../../server/topics/pin-topic.ts";
import { requestInformation } from "../../server/topics/request-information.ts";
import type { Cast } from "./cast.ts";
import { after, momentOf } from "./clock.ts";
import type { Part, SeedFile } from "./read-community.ts";

/** One thing somebody does at a time. */
export interface Act {
  at: Date;
  play(): Promise<void>;
}

/** What later acts need to know of a topic that was played. */
export interface Played {
  number: number;
  slug: string;
  asker: string;
  start: Date;
  /** Post ids by number. */
  posts: Map<number, string>;
  thanks: { postNumber: number; count: number; start: Date }[];
  reports: { postNumber: number; worked: number; failed: number; start: Date }[];
  file: SeedFile;
}

/** Lists the acts of one topic file; playing them in order of time (across files) makes the topic. */
export function actsOf(file: SeedFile, cast: Cast, today: Date, played: Map<string, Played>): Act[] {
  const start = momentOf(file.head.at ?? "-1d 12:00", today);
  const asker = file.head.by ?? "";
  const time = (text: string | undefined) => after(text, start, today);
  const topic: Played = { number: 0, slug: "", asker, start, posts: new Map(), thanks: [], reports: [], file };
  const acts: Act[] = [
    {
      at: start,
      play: async () => {
        const made = await askQuestion(cast.as(asker, start), {
          board: file.place,
          kind: kindOf(file.head.kind),
          title: file.head.title ?? "",
          body: linked(file.text, played),
          tags: (file.head.tags ?? "")
            .split(",")
            .map((tag) => tag.trim())
            .filter(Boolean),
          fields: {},
        });
        topic.number = made.topic;
        topic.slug = made.slug;
        topic.posts.set(1, made.postId);
        played.set(file.key, topic);
      },
    },
  ];
  let number = 1;
  for (const part of file.parts) {
    const at = time(part.words.find((word) => word.startsWith("+")));
    if (part.words[0] === "edit") {
      acts.push({ at, play: () => editAct(part, topic, cast, at, played) });
      continue;
    }
    number += 1;
    acts.push(...postActs(part, number, topic, cast, at, time, played));
  }
  const last = new Date(Math.max(...acts.map((act) => act.at.getTime())));
  acts.push(...headActs(file, topic, cast, time, last, played));
  return acts;
}

function kindOf(name: string | undefined): "QUESTION" | "DISCUSSION" | "IDEA" | "ANNOUNCEMENT" {
  return name === "DISCUSSION" || name === "IDEA" || name === "ANNOUNCEMENT" ? name : "QUESTION";
}

/** Links between files become addresses of topics that already stand. */
function linked(text: string, played: Map<string, Played>): string {
  return text.replace(/\]\(topic:([\w/-]+)\)/g, (_, key: string) => {
    const target = played.get(key);
    return target ? `](/t/${target.number}/${target.slug})` : "](/)";
  });
}

function postActs(
  part: Part,
  number: number,
  topic: Played,
  cast: Cast,
  at: Date,
  time: (text: string | undefined) => Date,
  played: Map<string, Played>,
): Act[] {
  const [kind, by = ""] = part.words;
  const post = () => topic.posts.get(number) ?? "";
  if (part.marks.thanks) topic.thanks.push({ postNumber: number, count: Number(part.marks.thanks), start: at });
  const acts: Act[] = [
    {
      at,
      play: async () => {
        const ctx = cast.as(by, at);
        const body = linked(part.text, played);
        const made =
          kind === "comment"
            ? await commentPost(ctx, { post: topic.posts.get(Number(part.marks.on ?? 1)) ?? "", body })
            : await answerTopic(ctx, { topic: topic.number, body, official: part.words.includes("official") });
        topic.posts.set(number, made.postId);
      },
    },
  ];
  if (part.marks.solution) {
    const [who = "", when] = part.marks.solution.split(":");
    const accepted = time(when);
    acts.push({ at: accepted, play: async () => void (await acceptAnswer(cast.as(who, accepted), { post: post() })) });
    const count = (text: string | undefined) => Number(text ?? 0);
    topic.reports.push({
      postNumber: number,
      worked: count(part.marks.worked),
      failed: count(part.marks.failed),
      start: accepted,
    });
  }
  if (part.marks.verified) {
    const [who = "", when] = part.marks.verified.split(":");
    const verified = time(when);
    const validFor = part.quoted || null;
    acts.push({
      at: verified,
      play: () => verifySolution(cast.as(who, verified), { post: post(), on: true, validFor }),
    });
  }
  return acts;
}

async function editAct(part: Part, topic: Played, cast: Cast, at: Date, played: Map<string, Played>): Promise<void> {
  const [, number = "1", by = ""] = part.words;
  const post = topic.posts.get(Number(number)) ?? "";
  const ctx = cast.as(by, at);
  const { version } = await ctx.db.post.findUniqueOrThrow({ where: { id: post }, select: { version: true } });
  await editPost(ctx, { post, version, body: linked(part.text, played), reason: part.quoted });
}

/** Acts that stand in the head lines: `lock: nadia +20d "reason"`. */
function headActs(
  file: SeedFile,
  topic: Played,
  cast: Cast,
  time: (text: string | undefined) => Date,
  last: Date,
  played: Map<string, Played>,
): Act[] {
  const acts: Act[] = [];
  // Asking for what is missing is a curator's act; where a plain member did, the moderator took it up.
  const curator = (who: string) => (cast.curates(who) ? who : "nadia");
  const on = (name: string, play: (who: string, at: Date, quoted: string, first: string) => Promise<void>) => {
    const line = file.head[name];
    if (!line) return;
    const quoted = /"([^"]*)"/.exec(line)?.[1] ?? "";
    const words = line
      .replace(/"[^"]*"/, "")
      .trim()
      .split(/\s+/);
    const said = time(words.find((word) => word.startsWith("+")));
    // What closes a topic comes after everything that was written in it.
    const at = name === "hide" || name === "lock" ? new Date(Math.max(said.getTime(), last.getTime() + 1)) : said;
    const people = words.filter((word) => !word.startsWith("+") && word !== "by");
    acts.push({ at, play: () => play(people.at(-1) ?? "", at, quoted, people[0] ?? "") });
  };
  on("lock", (who, at, reason) => lockTopic(cast.as(who, at), { topic: topic.number, locked: true, reason }));
  on("pin", (who, at) => pinTopic(cast.as(who === "ines" ? who : "nadia", at), { topic: topic.number, pinned: true }));
  on("needs", (who, at, what) => requestInformation(cast.as(curator(who), at), { topic: topic.number, what }));
  on("solved-without", (who, at, reason) => solveWithout(cast.as(who, at), { topic: topic.number, reason }));
  on("hide", (who, at, reason) =>
    moderatePost(cast.as(who, at), { post: topic.posts.get(1) ?? "", presence: "HIDDEN", reason }),
  );
  on("duplicate", (who, at, _, key) =>
    markDuplicate(cast.as(curator(who), at), { topic: topic.number, original: played.get(key)?.number ?? null }),
  );
  return acts;
}
