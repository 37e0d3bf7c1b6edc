import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { showCelebrations } from "./celebrations.ts";
import { notifications } from "./notifications.queries.ts";
import { readInput } from "./notifications.schema.ts";
import { readNotifications } from "./read-notifications.ts";

export const notificationsRouter = router({
  list: query
    .input(z.strictObject({ cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => notifications(ctx, input)),
  read: mutation.input(readInput).mutation(({ ctx, input }) => readNotifications(ctx, input)),
  shown: mutation
    .input(z.strictObject({ ids: z.array(z.uuid()).min(1).max(20) }))
    .mutation(({ ctx, input }) => showCelebrations(ctx, input)),
});
