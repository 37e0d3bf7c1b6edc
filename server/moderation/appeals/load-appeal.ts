import type { BoardFacts } from "../../boards/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { Appeal, Statement } from "../../platform/db/generated/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { type LoadedPost, loadPost } from "../../topics/index.ts";

/** An appeal with what it is about. */
export interface LoadedAppeal {
  appeal: Appeal;
  statement: Statement;
  post: LoadedPost | null;
  board: BoardFacts | null;
}

/** Loads an appeal, its statement and the post as it stands now; the caller locks it where it decides. Throws NotFound. */
export async function loadAppeal(tx: Pick<Tx, "appeal" | "$queryRaw">, id: string): Promise<LoadedAppeal> {
  const row = await tx.appeal.findUnique({ where: { id }, include: { statement: true } });
  if (!row) throw new NotFound();
  const { statement, ...appeal } = row;
  const post = statement.postId ? await loadPost(tx, statement.postId) : null;
  return { appeal, statement, post, board: post?.topic.board ?? null };
}
