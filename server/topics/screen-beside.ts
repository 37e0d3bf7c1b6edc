import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { noticePost } from "./hold-post.ts";
import type { LoadedTopic } from "./topic-facts.ts";

interface Beside {
  topic: LoadedTopic;
  kind: "TAGS" | "REMARK";
  /** Beside which field of the form a refusal stands. */
  field: string;
  texts: readonly string[];
}

/** What remains of a text beside posts, and how to say that somebody should look at it. */
export interface Passed {
  text: string;
  /** Call in the transaction that writes the text. */
  notice(writing: Pick<Writing, "tx" | "record">): Promise<void>;
}

/**
 * Lets the rules look at what shows on a topic beside its posts; call before the transaction begins. A tag or a remark
 * cannot wait for somebody while its topic shows: what would hold a post refuses it here. What would flag a post puts the
 * topic's opening post up for review, with who wrote it and where. Throws Invalid(field, "blockedByRule").
 */
export async function screenBeside(ctx: Ctx, { topic, kind, field, texts }: Beside): Promise<Passed> {
  const tags = kind === "TAGS";
  const screened = await ctx.screen(ctx, {
    kind,
    boardId: topic.board.id,
    locale: topic.locale,
    title: null,
    markdown: tags ? "" : texts.join("\n"),
    others: tags ? texts : [],
    editOf: null,
    form: {},
  });
  if (screened.act === "block" || screened.act === "hold") throw new Invalid(field, "blockedByRule");
  const by = isSignedIn(ctx.actor) ? ctx.actor.displayName : "";
  const findings = screened.findings.map((one) => ({ ...one, facts: { ...one.facts, beside: kind, by } }));
  return {
    text: screened.markdown,
    notice: async ({ tx, record }) => {
      if (findings.length === 0) return;
      const opening = await tx.post.findFirst({ where: { topicId: topic.id, kind: "OPENING" }, select: { id: true } });
      if (!opening) return;
      const about = { topicId: topic.id, postId: opening.id, authorId: topic.authorId, boardId: topic.board.id };
      noticePost(record, { ...about, kind: "OPENING" }, findings);
    },
  };
}
