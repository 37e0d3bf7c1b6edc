import { z } from "zod";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { archiveBoard } from "./archive-board.ts";
import { boardBySlug, boardTree } from "./boards.queries.ts";
import { boardInput, slugInput } from "./boards.schema.ts";
import { allBoards, boardForEditing } from "./boards-for-admins.query.ts";
import { saveBoard } from "./save-board.ts";

export const boardsRouter = router({
  tree: query.query(({ ctx }) => boardTree(ctx)),
  bySlug: query
    .input(z.strictObject({ slug: z.string().max(60) }))
    .query(({ ctx, input }) => boardBySlug(ctx, input.slug)),
  all: query.query(({ ctx }) => allBoards(ctx)),
  forEditing: query
    .input(z.strictObject({ slug: slugInput }))
    .query(({ ctx, input }) => boardForEditing(ctx, input.slug)),
  save: mutation
    .input(z.strictObject({ current: slugInput.nullable().default(null), board: boardInput }))
    .mutation(({ ctx, input }) => saveBoard(ctx, input.current, input.board)),
  archive: mutation
    .input(z.strictObject({ slug: slugInput, archived: z.boolean() }))
    .mutation(({ ctx, input }) => archiveBoard(ctx, input.slug, input.archived)),
});
