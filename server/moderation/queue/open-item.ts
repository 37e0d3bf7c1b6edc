import type { Tx } from "../../platform/db/client.ts";
import { queueSetting } from "./queue.setting.ts";
import type { ItemKind } from "./queue-limits.schema.ts";

export interface NewItem {
  kind: ItemKind;
  subject: { kind: "post" | "member" | "edit" | "appeal" | "notice"; id: string };
  boardId?: string | null;
  topicId?: string | null;
  /** Whose post, edit or account it is. */
  authorId?: string | null;
  score?: number;
  urgent?: boolean;
  facts?: Record<string, unknown>;
}

/**
 * Puts something up for a decision, or renews the open item of the same kind and subject: the higher score stays, urgent
 * stays urgent, the earlier deadline stays, facts are merged. Returns the item's id.
 * @param now the moment, from the context's clock
 */
export async function openItem(tx: Tx, item: NewItem, now: Date): Promise<string> {
  const urgent = item.urgent ?? false;
  const name = urgent ? "urgentHours" : "otherHours";
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "ReviewItem" (kind, "subjectKind", "subjectId", "boardId", "topicId", "authorId", score, urgent, facts,
      "openedAt", "dueAt")
    VALUES (${item.kind}::"ReviewKind", ${item.subject.kind}, ${item.subject.id}::uuid, ${item.boardId ?? null}::uuid,
      ${item.topicId ?? null}::uuid, ${item.authorId ?? null}::uuid, ${item.score ?? 0}, ${urgent},
      ${JSON.stringify(item.facts ?? {})}::jsonb, ${now}, ${now}::timestamptz + interval '1 hour' * COALESCE(
        (SELECT (s.value ->> ${name})::int FROM "Setting" s WHERE s.key = ${queueSetting.key}),
        ${queueSetting.defaults[name]}::int))
    ON CONFLICT (kind, "subjectId") WHERE "decidedAt" IS NULL DO UPDATE SET
      score = GREATEST("ReviewItem".score, excluded.score), urgent = "ReviewItem".urgent OR excluded.urgent,
      "dueAt" = LEAST("ReviewItem"."dueAt", excluded."dueAt"), facts = "ReviewItem".facts || excluded.facts
    RETURNING id`;
  if (!row) throw new Error("an item was neither opened nor renewed");
  return row.id;
}
