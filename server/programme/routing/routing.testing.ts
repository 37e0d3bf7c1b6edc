import type { Actor } from "../../platform/authorize/index.ts";
import { type Ctx, contextOf, system } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import type { World } from "../../testing/world.ts";
import { placed } from "../programme.testing.ts";
import { isHeldOut } from "./held-out.ts";
import { routeQuestion } from "./route-question.ts";
import { routingSetting } from "./routing.setting.ts";

type Person = Actor & { id: string; name: string };

/** A super user who is at home on a board or in tags, was here a moment ago, and may be asked at any hour. */
export async function expert(
  world: World,
  name: string,
  at: { boards?: string[]; tags?: string[]; points?: number } = { boards: ["routers"] },
): Promise<Person> {
  const person = await world.person(name, "SUPER_USER");
  await world.db.roleGrant.deleteMany({ where: { userId: person.id } });
  await placed(world, person.id, "ACTIVE");
  await world.db.user.update({ where: { id: person.id }, data: { lastSeenAt: world.now() } });
  const known = { userId: person.id, points: at.points ?? 50, acceptances: 3 };
  for (const slug of at.boards ?? []) {
    const { id: boardId } = await world.db.board.findUniqueOrThrow({ where: { slug } });
    await world.db.expertise.create({ data: { ...known, boardId } });
  }
  for (const tag of at.tags ?? []) {
    const { id: tagId } = await world.db.tag.upsert({ where: { name: tag }, create: { name: tag }, update: {} });
    await world.db.expertise.create({ data: { ...known, tagId } });
  }
  return person as Person;
}

let questions = 0;

/** A new question, of somebody new unless an asker is named; it is asked anew until its lot is not to be held out, unless that is wanted. */
export async function question(
  world: World,
  asker: Actor | null = null,
  over: { board?: string; tags?: string[]; heldOut?: boolean } = {},
): Promise<{ id: string; number: number }> {
  for (;;) {
    world.later({ minutes: 3 });
    const by = asker ?? (await world.person(`asker-${questions}`));
    const { topic: number } = await callerOf(world.as(by)).topics.ask({
      board: over.board ?? "routers",
      title: `The light blinks every evening, case ${++questions}`,
      body: "Every evening at eight the light begins to blink red.",
      tags: over.tags ?? ["light"],
    });
    const { id } = await world.db.topic.findUniqueOrThrow({ where: { number } });
    if (isHeldOut(id, routingSetting.defaults.holdOut) === (over.heldOut ?? false)) return { id, number };
    await world.db.topic.update({ where: { id }, data: { presence: "DELETED" } });
  }
}

/** A look at a question now; names of those it was offered to, in order, and when to look again. */
export async function look(
  world: World,
  topicId: string,
  settings: Partial<typeof routingSetting.defaults> = {},
): Promise<{ names: string[]; again: Date | null }> {
  const { offered, again } = await routeQuestion(systemAt(world, settings), topicId);
  const people = await world.db.user.findMany({ where: { id: { in: offered } } });
  return { names: offered.map((id) => people.find((person) => person.id === id)?.name ?? ""), again };
}

/** The system with some numbers of routing changed. */
export function systemAt(world: World, settings: Partial<typeof routingSetting.defaults> = {}): Ctx {
  return contextOf(system, { now: world.now, settings: new Map([[routingSetting.key, settings]]) });
}

/** The id of the offer of a question to somebody. */
export async function offerOf(world: World, topicId: string, userId: string): Promise<string> {
  const key = { topicId_userId: { topicId, userId } };
  return (await world.db.offer.findUniqueOrThrow({ where: key })).id;
}
