import { z } from "zod";
import { allowed, authorize } from "../platform/authorize/index.ts";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { find } from "./find.query.ts";
import { clickResult } from "./log-search.ts";
import { related } from "./related.query.ts";
import { queryInput, searchKinds, searchSorts } from "./search.schema.ts";
import { takeSearch } from "./search-limits.ts";
import { suggest } from "./suggest.query.ts";

/** The address of a hit on this site, without query. */
const targetInput = z
  .string()
  .max(200)
  .regex(/^\/(?:t|kb\/a)\/\d{1,9}(?:\/[\p{L}\p{N}._~%-]*)?$/u);

export const searchRouter = router({
  find: query
    .input(
      z.strictObject({
        query: queryInput,
        kind: z.enum(searchKinds).default("all"),
        sort: z.enum(searchSorts).default("relevance"),
        cursor: cursorInput,
        size: sizeInput,
      }),
    )
    .query(({ ctx, input }) => {
      takeSearch(ctx, "page");
      return find(ctx, { ...input, live: false, place: "page" });
    }),
  suggest: query
    .input(z.strictObject({ query: queryInput, full: z.boolean().default(false) }))
    .query(({ ctx, input }) => {
      takeSearch(ctx, "typed");
      return suggest(ctx, input);
    }),
  related: query
    .input(z.strictObject({ topic: z.int().min(1).max(2_147_483_647) }))
    .query(({ ctx, input }) => related(ctx, input.topic)),
  clicked: mutation.input(z.strictObject({ log: z.uuid(), target: targetInput })).mutation(({ ctx, input }) => {
    authorize(ctx, allowed);
    takeSearch(ctx, "typed");
    return clickResult(ctx, input);
  }),
});
