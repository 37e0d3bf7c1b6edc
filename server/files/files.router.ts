import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { storedNameInput, uploadInput } from "./files.schema.ts";
import { deleteFile, ownFiles } from "./own-files.ts";
import { beginUpload, uploadPicture } from "./upload-picture.ts";

export const filesRouter = router({
  own: query
    .input(z.strictObject({ cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => ownFiles(ctx, input)),
  begin: mutation.input(z.strictObject({}).optional()).mutation(({ ctx }) => beginUpload(ctx)),
  upload: mutation.input(uploadInput).mutation(({ ctx, input }) => uploadPicture(ctx, input)),
  delete: mutation
    .input(z.strictObject({ name: storedNameInput }))
    .mutation(({ ctx, input }) => deleteFile(ctx, input.name)),
});
