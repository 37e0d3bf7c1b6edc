import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { allBadges, badgesOf, holders } from "./badges.query.ts";
import { badgeInput, badgeKeyInput, criteriaInput, giveBadgeInput, takeBadgeInput } from "./badges.schema.ts";
import { backfillState, badgeForEditing, badgesForAdmins } from "./badges-for-admins.query.ts";
import { giveBadge } from "./give-badge.ts";
import { moveBadge } from "./move-badge.ts";
import { previewCriteria } from "./preview-criteria.query.ts";
import { saveBadge } from "./save-badge.ts";
import { backfillNow } from "./start-backfill.ts";
import { takeBadge } from "./take-badge.ts";

const byKey = z.strictObject({ key: z.string().max(40) });

export const badgesRouter = router({
  all: query.query(({ ctx }) => allBadges(ctx)),
  holders: query
    .input(z.strictObject({ key: z.string().max(40), cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => holders(ctx, input)),
  ofPerson: query
    .input(z.strictObject({ name: z.string().max(40) }))
    .query(({ ctx, input }) => badgesOf(ctx, input.name)),
  forAdmins: query.query(({ ctx }) => badgesForAdmins(ctx)),
  forEditing: query.input(byKey).query(({ ctx, input }) => badgeForEditing(ctx, input.key)),
  backfillState: query.query(({ ctx }) => backfillState(ctx)),
  preview: query
    .input(z.strictObject({ criteria: criteriaInput }))
    .query(({ ctx, input }) => previewCriteria(ctx, input.criteria)),
  save: mutation
    .input(z.strictObject({ current: badgeKeyInput.nullable().default(null), badge: badgeInput }))
    .mutation(({ ctx, input }) => saveBadge(ctx, input.current, input.badge)),
  move: mutation
    .input(z.strictObject({ key: badgeKeyInput, by: z.enum(["up", "down"]) }))
    .mutation(({ ctx, input }) => moveBadge(ctx, input)),
  backfill: mutation.input(z.strictObject({})).mutation(({ ctx }) => backfillNow(ctx)),
  give: mutation.input(giveBadgeInput).mutation(({ ctx, input }) => giveBadge(ctx, input)),
  take: mutation.input(takeBadgeInput).mutation(({ ctx, input }) => takeBadge(ctx, input)),
});
