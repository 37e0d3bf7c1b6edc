import { createHash } from "node:crypto";
import sharp from "sharp";
import { procedureList } from "../docs/procedure-list.ts";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import type { ArticleState } from "../platform/db/generated/client.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { permissionCases, type Stage } from "./permission-cases.ts";
import type { World } from "./world.ts";

/** May do it; may not, and is told why; or is told that there is no such thing. */
export type Outcome = "yes" | "hidden" | `no: ${string}`;

/** Who tries: nobody signed in, somebody with nothing to do with the thing, its author, and every role. */
export const tryers = ["visitor", "member", "author", "super user", "agent", "moderator", "editor", "admin"] as const;
export type Tryer = (typeof tryers)[number];
export type Matrix = Record<string, Record<Tryer, Outcome>>;

type Call = (input: unknown) => Promise<unknown>;

/** The procedures of one kind, by path, in order. */
export function pathsOf(type: "query" | "mutation"): string[] {
  return procedureList()
    .filter((procedure) => procedure.type === type)
    .map(({ path }) => path)
    .sort();
}

/** The procedure of a path, called as somebody in this process. */
export function callAs(world: World, actor: Actor, path: string): Call {
  const caller = callerOf({ ...world.as(actor), address: "198.51.100.7" });
  const found: unknown = path.split(".").reduce<unknown>((part, name) => Reflect.get(Object(part), name), caller);
  if (typeof found !== "function") throw new Error(`There is no procedure ${path}.`);
  return async (input) => found(input);
}

/**
 * Calls every mutation as everybody, each on things made for it, and returns how it was answered.
 * @param as what becomes of an actor before it tries: silenced, for example
 */
export async function permissionMatrix(world: World, as: (actor: Actor) => Actor = (actor) => actor): Promise<Matrix> {
  const { stage, actors } = await makeStage(world);
  const matrix: Matrix = {};
  for (const path of pathsOf("mutation")) {
    const make = permissionCases[path];
    if (!make) throw new Error(`${path} is missing in server/testing/permission-cases.ts.`);
    const row: Partial<Record<Tryer, Outcome>> = {};
    for (const tryer of tryers) {
      const input = await make(stage);
      world.later({ hours: 2 });
      row[tryer] = await outcomeOf(path, () => callAs(world, as(actors[tryer]), path)(input));
    }
    matrix[path] = row as Record<Tryer, Outcome>;
  }
  return matrix;
}

/** Refusals after the right was given (a wrong key, a conflict) mean that the right was given. */
async function outcomeOf(path: string, call: () => Promise<unknown>): Promise<Outcome> {
  try {
    await call();
    return "yes";
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof Forbidden) return `no: ${cause.because}`;
    if (cause instanceof NotFound) return "hidden";
    if (cause instanceof Invalid || cause instanceof Conflict) return "yes";
    throw new Error(`${path} could not be tried`, { cause: error });
  }
}

/** Super users hold a rank as a rule; these rights come from ranks alone. */
function ranked(actor: Actor): Actor {
  return actor.kind === "member" ? { ...actor, rights: ["SUGGEST_EDITS"] } : actor;
}

async function makeStage(world: World): Promise<{ stage: Stage; actors: Record<Tryer, Actor> }> {
  await world.board("routers");
  const section = await world.db.section.create({ data: { slug: "wifi", name: "Wi-Fi" } });
  const author = await world.person("asker");
  const helper = await world.person("helper");
  const writer = await world.person("writer", "AGENT");
  const actors: Record<Tryer, Actor> = {
    visitor,
    member: await world.person("stranger"),
    author,
    "super user": ranked(await world.person("super", "SUPER_USER")),
    agent: await world.person("agent", "AGENT"),
    moderator: await world.person("moderator", "MODERATOR"),
    editor: await world.person("editor", "EDITOR"),
    admin: await world.person("admin", "ADMIN"),
  };
  let words = 0;
  const word = () => `word-${++words}`;
  const body = "Every evening at eight the light begins to blink red.";
  const answered = async () => {
    world.later({ hours: 2 });
    const ask = { board: "routers", title: `The light blinks ${word()}`, body, tags: ["light"] };
    const asked = await callerOf(world.as(author)).topics.ask(ask);
    const answer = await callerOf(world.as(helper)).topics.answer({ topic: asked.topic, body });
    await callerOf(world.as(author)).topics.comment({ post: answer.postId, body });
    return { topic: asked.topic, question: asked.postId, answer: answer.postId };
  };
  const stage: Stage = {
    world,
    word,
    answered,
    solved: async () => {
      const made = await answered();
      await callerOf(world.as(author)).solutions.accept({ post: made.answer });
      return made;
    },
    article: (state) => makeArticle(world, state, writer.id, section.id),
    picture: () =>
      sharp({ create: { width: 40, height: 40, channels: 3, background: "#147869" } })
        .png()
        .toBuffer(),
  };
  return { stage, actors };
}

async function makeArticle(world: World, state: ArticleState, ownerId: string, sectionId: string): Promise<number> {
  const markdown = "Hold the button for ten seconds, then let it go and wait.";
  const text = { title: "Choose a channel by hand", markdown };
  const shown = state !== "DRAFT" && state !== "IN_REVIEW";
  const revision = { ...text, version: 1, hash: createHash("sha256").update(markdown).digest("hex"), byId: ownerId };
  const { number } = await world.db.article.create({
    data: {
      ...text,
      slug: "choose-a-channel",
      html: `<p>${markdown}</p>`,
      rendererVersion: 1,
      state,
      ownerId,
      sectionId,
      createdAt: world.now(),
      updatedAt: world.now(),
      ...(shown && { publishedVersion: 1, publishedAt: world.now() }),
      revisions: { create: revision },
    },
  });
  return number;
}
