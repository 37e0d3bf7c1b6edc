import { authorize, type Ctx, isSignedIn, personId } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { fileAddress, storage } from "../platform/storage/index.ts";
import { canUpload } from "./files.policy.ts";
import type { FileView } from "./files.schema.ts";

/** The pictures the actor uploaded, newest first (UP-06); empty for visitors. */
export async function ownFiles(
  ctx: Ctx,
  input: { cursor?: string | null | undefined; size: number },
): Promise<Page<FileView>> {
  if (!isSignedIn(ctx.actor)) return { rows: [], next: null };
  const [at, id] = unpackCursor(input.cursor) ?? [];
  const before =
    typeof at === "string" && typeof id === "string"
      ? { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }] }
      : {};
  const rows = await ctx.db.storedFile.findMany({
    where: { ownerId: ctx.actor.id, ...before },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.size + 1,
  });
  const page = pageOf(rows, input.size, (row) => [row.createdAt.toISOString(), row.id]);
  return {
    next: page.next,
    rows: page.rows.map(({ name, bytes, width, height, createdAt }) => ({
      name,
      address: fileAddress(name),
      bytes,
      width,
      height,
      createdAt,
    })),
  };
}

/** Deletes a picture of the actor's own, wherever it is shown. Throws NotFound for anybody else's (UP-06, GD-03). */
export async function deleteFile(ctx: Ctx, name: string): Promise<{ deleted: true }> {
  authorize(ctx, canUpload(ctx.actor));
  const { count } = await write(ctx, ({ tx }) =>
    tx.storedFile.deleteMany({ where: { name, ownerId: personId(ctx.actor) } }),
  );
  if (count === 0) throw new NotFound();
  await storage().delete(name);
  return { deleted: true };
}
