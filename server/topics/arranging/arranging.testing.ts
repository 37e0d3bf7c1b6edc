import { callerOf } from "../../router.ts";
import type { World } from "../../testing/world.ts";
import { differences, subjects } from "../../verify/verify.ts";

type Person = Awaited<ReturnType<World["person"]>>;

/** People, boards and what they write, for tests of what moderators arrange. */
export async function arrangers(world: World) {
  const { db } = world;
  await world.board("routers");
  await world.board("phones");
  await world.board("talk", { kinds: ["DISCUSSION"] });
  await world.board("office", { visibility: "STAFF", asking: "STAFF", answering: "STAFF" });
  const routers = await db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  const here = [{ role: "MODERATOR" as const, boardId: routers.id }];
  const people = {
    anna: await world.person("anna"),
    ben: await world.person("ben"),
    carl: await world.person("carl"),
    nadia: await world.person("nadia", "MODERATOR"),
    tim: await world.person("tim", "AGENT"),
    ada: await world.person("ada", "ADMIN"),
    /** A moderator of the board of routers alone, and a member who is one. */
    heidi: { ...(await world.person("heidi", "MODERATOR")), grants: here } as Person,
    lena: { ...(await world.person("lena")), grants: here } as Person,
  };
  const text = "Every night at three the router restarts by itself.";
  const api = (actor: Parameters<World["as"]>[0]) => callerOf(world.as(actor));
  return {
    ...people,
    api,
    async ask(author: Person, board = "routers", title = "The router restarts at night") {
      world.later({ hours: 3 });
      return api(author).topics.ask({ board, title, body: text, tags: ["restart"] });
    },
    async answer(author: Person, topic: number, body = "Update the firmware, then it stops.") {
      world.later({ minutes: 10 });
      return api(author).topics.answer({ topic, body });
    },
    async comment(author: Person, post: string, body = "Since last week.") {
      world.later({ minutes: 10 });
      return api(author).topics.comment({ post, body });
    },
    /** What the checks of `npm run verify` find once everything has followed. */
    async differences(): Promise<unknown[]> {
      await world.settle();
      return differences(db, world.now(), Object.values(subjects).flat());
    },
    topic: (number: number) => db.topic.findUniqueOrThrow({ where: { number }, include: { board: true } }),
    post: (id: string) => db.post.findUniqueOrThrow({ where: { id } }),
  };
}
