import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { htmlToText } from "../../platform/markdown/index.ts";
import { decisions } from "./decisions.ts";
import { itemAuthor } from "./item-author.query.ts";
import { itemEdit } from "./item-edit.query.ts";
import { itemMember } from "./item-member.query.ts";
import type { ItemFlag, ItemPost, ItemView, OfferedDecision } from "./item-view.schema.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";
import { canDecide } from "./queue.policy.ts";
import { cannotUndo } from "./undo-decision.ts";

interface Head {
  score: number;
  urgent: boolean;
  openedAt: Date;
  dueAt: Date;
  reason: string;
  board: ItemView["board"];
  topic: ItemView["topic"];
  said: ItemView["said"];
  post: (Omit<ItemPost, "href" | "createdAt" | "editedAt"> & { createdAt: string; editedAt: string | null }) | null;
}

/** Posts shown before the one it is about, and how much of each, in characters. */
const context = { posts: 3, text: 400 };

/** One item with what deciding about it takes. Throws NotFound for whoever may not decide about it. */
export async function itemView(ctx: Ctx, id: string): Promise<ItemView> {
  const item = await loadItem(ctx.db, id);
  authorize(ctx, canDecide(ctx.actor, item));
  const head = await headOf(ctx, item);
  const [before, flags, edit, member, author, offered] = await Promise.all([
    head.post && item.topicId ? postsBefore(ctx, item.topicId, head.post.number) : [],
    item.subjectKind === "post" ? flagsOf(ctx, item.subjectId) : [],
    item.subjectKind === "edit" ? itemEdit(ctx, item.subjectId) : null,
    item.subjectKind === "member" ? itemMember(ctx, item.subjectId) : null,
    item.authorId ? itemAuthor(ctx, item.authorId, item.id) : null,
    offeredTo(ctx, item),
  ]);
  const { topic, post, reason, ...rest } = head;
  const now = ctx.now();
  const claimed = item.claimedUntil !== null && item.claimedUntil > now && !item.decidedAt;
  return {
    ...rest,
    id: item.id,
    kind: item.kind,
    subjectKind: item.subjectKind,
    subjectId: item.subjectId,
    facts: item.facts,
    late: !item.decidedAt && head.dueAt <= now,
    topic,
    post: post && topic ? revived(post, topic) : null,
    before,
    flags,
    edit,
    member,
    author,
    claim: claimed ? { by: item.claimedBy ?? "", mine: item.claimedById === personId(ctx.actor) } : null,
    decided: item.decidedAt
      ? {
          by: item.decidedBy ?? "",
          at: item.decidedAt,
          decision: item.decision ?? "",
          reason,
          cannotUndo: cannotUndo(item),
        }
      : null,
    decisions: offered,
  };
}

async function headOf(ctx: Ctx, item: LoadedItem): Promise<Head> {
  const [row] = await ctx.db.$queryRaw<Head[]>`
    SELECT item.score, item.urgent, item."openedAt", item."dueAt", item.reason,
      (SELECT json_build_object('slug', b.slug, 'name', b.name) FROM "Board" b WHERE b.id = ${item.boardId}::uuid) AS board,
      (SELECT json_build_object('number', t.number, 'slug', t.slug, 'title', t.title, 'locale', t.locale,
        'presence', t.presence) FROM "Topic" t WHERE t.id = ${item.topicId}::uuid) AS topic,
      (SELECT json_build_object('id', p.id, 'number', p.number, 'kind', p.kind, 'presence', p.presence, 'html', p.html,
        'createdAt', p."createdAt", 'editedAt', p."editedAt") FROM "Post" p WHERE p.id = CASE item."subjectKind"
          WHEN 'post' THEN item."subjectId"
          WHEN 'edit' THEN (SELECT e."postId" FROM "EditSuggestion" e WHERE e.id = item."subjectId")
          WHEN 'notice' THEN (SELECT n."postId" FROM "Notice" n WHERE n.id = item."subjectId")
          WHEN 'appeal' THEN (SELECT s."postId" FROM "Appeal" a JOIN "Statement" s ON s.id = a."statementId"
            WHERE a.id = item."subjectId") END) AS post,
      CASE item."subjectKind"
        WHEN 'notice' THEN (SELECT json_build_object('text', n.text, 'given', NULL) FROM "Notice" n
          WHERE n.id = item."subjectId")
        WHEN 'appeal' THEN (SELECT json_build_object('text', a.text, 'given', s.reason) FROM "Appeal" a
          JOIN "Statement" s ON s.id = a."statementId" WHERE a.id = item."subjectId") END AS said
    FROM "ReviewItem" item WHERE item.id = ${item.id}::uuid`;
  if (!row) throw new Error("an item that was there a moment ago");
  return row;
}

function revived(post: NonNullable<Head["post"]>, topic: NonNullable<Head["topic"]>): ItemPost {
  return {
    ...post,
    createdAt: new Date(post.createdAt),
    editedAt: post.editedAt ? new Date(post.editedAt) : null,
    href: `/t/${topic.number}/${topic.slug}/${post.number}`,
  };
}

async function postsBefore(ctx: Ctx, topicId: string, number: number): Promise<ItemView["before"]> {
  const rows = await ctx.db.$queryRaw<{ number: number; author: string; html: string }[]>`
    SELECT p.number, u."displayName" AS author, p.html FROM "Post" p JOIN "User" u ON u.id = p."authorId"
    WHERE p."topicId" = ${topicId}::uuid AND p.number < ${number} AND p.presence = 'VISIBLE'
    ORDER BY p.number DESC LIMIT ${context.posts}`;
  return rows.reverse().map(({ html, ...row }) => ({ ...row, text: htmlToText(html).slice(0, context.text) }));
}

async function flagsOf(ctx: Ctx, postId: string): Promise<ItemFlag[]> {
  const rows = await ctx.db.$queryRaw<ItemFlag[]>`
    SELECT f.reason, f.text, f.weight, f.state, f."raisedAt" AS at,
      json_build_object('name', u.name, 'displayName', u."displayName", 'tint', u.tint, 'avatar', u."avatarFile",
        'trustLevel', u."trustLevel", 'isStaff', u."isStaff",
        'upheld', (SELECT count(*) FROM "Flag" o WHERE o."userId" = u.id AND o.state = 'UPHELD'),
        'decided', (SELECT count(*) FROM "Flag" o WHERE o."userId" = u.id AND o.state IN ('UPHELD', 'REJECTED'))) AS by
    FROM "Flag" f JOIN "User" u ON u.id = f."userId" WHERE f."postId" = ${postId}::uuid
    ORDER BY f.weight DESC, f."raisedAt" LIMIT 50`;
  return rows;
}

/** The decisions of the kind, each with whether this moderator may take it. */
async function offeredTo(ctx: Ctx, item: LoadedItem): Promise<OfferedDecision[]> {
  return Promise.all(
    decisions[item.kind].map(async ({ key, letter, tone, ask, reasons, may, days }) => {
      const verdict = may ? await may(ctx, item) : { ok: true as const };
      const refused = verdict.ok ? null : "because" in verdict ? verdict.because : "notFound";
      return { key, letter, tone, ask, reasons: [...reasons], refused, ...(days && { days: await days(ctx, item) }) };
    }),
  );
}
