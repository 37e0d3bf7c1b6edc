import { giveKudos } from "../kudos/index.ts";
import type { Actor, Ctx } from "../platform/authorize/index.ts";
import { Refusal } from "../platform/errors/index.ts";
import { acceptAnswer, reportSolution, revokeSolution, verifySolution } from "../solutions/index.ts";
import type { World } from "../testing/world.ts";
import { deletePost, undoTakingPost } from "../topics/delete-post.ts";
import { moderatePost } from "../topics/moderate-post.ts";
import { pick } from "./pick.testing.ts";
import { arrangingActs } from "./random-arranging.testing.ts";

type Person = Actor & { id: string };
/** A number from 0 to below 1. */
export type Random = () => number;

/** A topic to act on, and who may. */
export interface Scene {
  posts: { id: string; author: Person }[];
  asker: Person;
  /** The one its topic may be merged into. */
  neighbour: Scene;
}

/** The people of a run, and how to be one of them at a moment. */
export interface Cast {
  members: Person[];
  agent: Person;
  moderator: Person;
  as(actor: Person, minute: number): Ctx;
  world: World;
}

export type ActAtRandom = (cast: Cast, scene: Scene, random: Random, minute: number) => Promise<unknown>;

/** Everything people can do that moves points; each may be refused, as it would be on a page. */
const acts: Record<string, ActAtRandom> = {
  ...arrangingActs,
  give: ({ members, as }, { posts }, random, at) =>
    giveKudos(as(pick(random, members), at), { post: pick(random, posts).id, on: true }),
  takeBack: ({ members, as }, { posts }, random, at) =>
    giveKudos(as(pick(random, members), at), { post: pick(random, posts).id, on: false }),
  accept: ({ as, agent }, { posts, asker }, random, at) =>
    acceptAnswer(as(random() < 0.8 ? asker : agent, at), { post: pick(random, posts).id }),
  revoke: ({ as }, { posts, asker }, random, at) => revokeSolution(as(asker, at), { post: pick(random, posts).id }),
  verify: ({ as, agent }, { posts }, random, at) =>
    verifySolution(as(agent, at), { post: pick(random, posts).id, on: random() < 0.7, validFor: null }),
  report: ({ as, members }, { posts }, random, at) =>
    reportSolution(as(pick(random, members), at), {
      post: pick(random, posts).id,
      worked: pick(random, [true, true, false, null]),
    }),
  delete: ({ as }, { posts }, random, at) => {
    const post = pick(random, posts);
    return deletePost(as(post.author, at), post.id);
  },
  moderate: ({ as, moderator }, { posts }, random, at) =>
    moderatePost(as(moderator, at), {
      post: pick(random, posts).id,
      presence: random() < 0.5 ? "HIDDEN" : "REMOVED",
      reason: "off topic",
    }),
  restore: ({ as, moderator }, { posts }, random, at) => undoTakingPost(as(moderator, at), pick(random, posts).id),
  suspend: ({ world, members }, _scene, random) =>
    world.db.user.update({
      where: { id: pick(random, members).id },
      data: { suspendedUntil: random() < 0.5 ? new Date("2027-01-01T00:00:00Z") : null },
    }),
};

/** What is tried how often: giving thanks is what people do most. */
const likely = ["give", "give", "give", "give", "takeBack", "accept", "accept", "revoke", "verify", "report"];
const arranging = ["merge", "merge", "unmerge", "split", "move", "changeAuthor", "convert"];
const names = [...likely, "delete", "moderate", "restore", "restore", "suspend", ...arranging];

/** Lets people act on a topic and its neighbour, one act after the other; gives which acts were not refused, and how often. */
export async function actAtRandom(
  cast: Cast,
  scene: Scene,
  random: Random,
  count: number,
): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  let minute = Math.floor(random() * 60);
  for (let act = 0; act < count; act += 1) {
    minute += 1 + Math.floor(random() * 240);
    const name = pick(random, names);
    try {
      await acts[name]?.(cast, random() < 0.5 ? scene : scene.neighbour, random, minute);
      done.set(name, (done.get(name) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return done;
}
