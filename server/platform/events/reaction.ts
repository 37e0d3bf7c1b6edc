import type { Ctx } from "../authorize/index.ts";
import type { EventDefinition, Recorded } from "./define.ts";
import { type Writing, write } from "./write.ts";

/** What follows from an event, in the reaction's own transaction; must only write its own domain. */
export interface Reaction {
  name: string;
  on: string;
  run(ctx: Ctx, event: Recorded<unknown>): Promise<"ran" | "already">;
}

/**
 * Declares a reaction. `run` gets the transaction and the event with its payload checked. It happens once per event:
 * the `ReactionRun` row is written in the same transaction, so a second run finds it and does nothing.
 */
export function defineReaction<P>(spec: {
  name: string;
  on: EventDefinition<P>;
  run(ctx: Ctx, writing: Writing, event: Recorded<P>): Promise<void>;
}): Reaction {
  return {
    name: spec.name,
    on: spec.on.name,
    run: (ctx, event) =>
      write(ctx, async (writing) => {
        const marked = await writing.tx.$executeRaw`
          INSERT INTO "ReactionRun" ("eventId", reaction, "ranAt")
          VALUES (${event.id}::uuid, ${spec.name}, ${ctx.now()}) ON CONFLICT DO NOTHING`;
        if (marked === 0) return "already";
        await spec.run(ctx, writing, { ...event, payload: spec.on.payload.parse(event.payload) });
        return "ran";
      }),
  };
}
