import { type Actor, contextOf } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { startWorker } from "../worker.ts";

/** One act through the router: what somebody does to a source, and of which article it is one. */
export interface ActToDo {
  article: number;
  actor: Actor;
  at: string;
  path: "topics.edit" | "topics.moderate" | "solutions.revoke" | "solutions.report";
  input: object;
}

/*
 * A process that acts on sources while a worker of its own does what follows, says each act after it was promised, and is
 * killed at some moment.
 */
process.on("disconnect", () => process.exit(1));
process.once("message", async (todo: ActToDo[]) => {
  await startWorker([]);
  for (const { article, actor, at, path, input } of todo) {
    const who = "createdAt" in actor ? { ...actor, createdAt: new Date(actor.createdAt) } : actor;
    const caller = callerOf(contextOf(who, { now: () => new Date(at) }));
    const [domain, name] = path.split(".");
    const act: unknown = Reflect.get(Object(Reflect.get(Object(caller), domain ?? "")), name ?? "");
    if (typeof act !== "function") throw new Error(`There is no procedure ${path}.`);
    await act(input);
    await new Promise<void>((done) => process.send?.(article, () => done()) ?? done());
  }
  process.exit(0);
});
