import type { z } from "zod";
import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { openItem } from "../queue/open-item.ts";
import { appealUntil, canReadStatement, isStatementKey } from "../statements/index.ts";
import { appealFiled } from "./appeals.events.ts";
import type { fileAppealInput } from "./appeals.schema.ts";

/**
 * The author disagrees with a decision, once; also when silenced, and with the key of the mail when suspended.
 * @throws NotFound for statements of others, Forbidden("appealTooLate"), Conflict("appealedAlready" | "decisionUndone")
 */
export async function fileAppeal(ctx: Ctx, input: z.infer<typeof fileAppealInput>): Promise<{ statement: string }> {
  return write(ctx, async ({ tx, record }) => {
    const [row] = await tx.$queryRaw<
      {
        id: string;
        userId: string;
        at: Date;
        undoneAt: Date | null;
        postId: string | null;
        boardId: string | null;
        topicId: string | null;
      }[]
    >`
      SELECT id, "userId", at, "undoneAt", "postId", "boardId", "topicId" FROM "Statement"
      WHERE id = ${input.statement}::uuid FOR UPDATE`;
    if (!row) throw new NotFound();
    authorize(ctx, canReadStatement(ctx.actor, row, isStatementKey(row.id, input.key)));
    if (row.undoneAt) throw new Conflict("decisionUndone");
    if (ctx.now() > appealUntil(ctx, row.at)) throw new Forbidden("appealTooLate");
    if ((await tx.appeal.count({ where: { statementId: row.id } })) > 0) throw new Conflict("appealedAlready");
    const { userId, postId, boardId, topicId } = row;
    const appeal = await tx.appeal.create({ data: { statementId: row.id, text: input.text, at: ctx.now() } });
    const subject = { kind: "appeal", id: appeal.id } as const;
    await openItem(tx, { kind: "APPEAL", subject, boardId, topicId, authorId: userId }, ctx.now());
    const about = { appealId: appeal.id, statementId: row.id, userId, postId, boardId, topicId };
    record(appealFiled, about, { actorId: userId });
    return { statement: row.id };
  });
}
