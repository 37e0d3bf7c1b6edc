import { z } from "zod";
import { mutation, router } from "../platform/rpc/index.ts";
import { topicNumberInput } from "../topics/topics.schema.ts";
import { follow } from "./follow.ts";

const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("topic"), number: topicNumberInput }),
  z.strictObject({ kind: z.literal("board"), slug: z.string().max(60) }),
  z.strictObject({ kind: z.literal("tag"), name: z.string().max(60) }),
  z.strictObject({ kind: z.literal("person"), name: z.string().max(40) }),
]);

export const followsRouter = router({
  follow: mutation.input(z.strictObject({ target, on: z.boolean() })).mutation(({ ctx, input }) => follow(ctx, input)),
});
