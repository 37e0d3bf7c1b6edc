import type { Ctx } from "./ctx.ts";

/** What somebody is about to publish, before anything is stored. */
export interface Submission {
  /**
   * A post; or what shows beside posts and is none: the PROFILE of a person, TAGS somebody gave, or a REMARK on a topic (a
   * request for information, how a problem went away).
   */
  kind: "OPENING" | "ANSWER" | "COMMENT" | "PROFILE" | "TAGS" | "REMARK";
  /** Null for profiles, which stand on no board. */
  boardId: string | null;
  /** Language of the board, or of the person. */
  locale: string;
  title: string | null;
  markdown: string;
  /** Tags and values of the board's own fields, which show beside the text; name and link of a profile. */
  others: readonly string[];
  /** The post that is changed; null for a new one. */
  editOf: string | null;
  form: FormFacts;
}

/** What the form says of how it was filled in. */
export interface FormFacts {
  /** Signed time at which the form was opened; undefined when the form sent none. */
  stamp?: string | undefined;
  /** A field people do not see; whoever fills it in is a program. */
  website?: string | undefined;
}

/** One reason why somebody should look at a text; the kind is that of the item it becomes. */
export interface Finding {
  kind: "WORD_HIT" | "SUSPECTED_SPAM" | "FIRST_POST";
  score: number;
  urgent: boolean;
  /** What the person deciding is shown: words and rule, or the checks that spoke. */
  facts: Record<string, unknown>;
}

/**
 * What becomes of a text: it passes (perhaps changed), is refused beside `field`, waits for a decision, or shows at once
 * and is looked at.
 */
export type Screened =
  | { act: "block"; field: "title" | "body" | "others"; because: string }
  | { act: "pass" | "hold" | "flag"; title: string | null; markdown: string; findings: readonly Finding[] };

/** Looks at a text before it is stored; `server/context.ts` says who does it. */
export type Screen = (ctx: Ctx, submission: Submission) => Promise<Screened>;

/** Nobody looks: imports, replays, jobs. */
export const passEverything: Screen = async (_ctx, { title, markdown }) => ({
  act: "pass",
  title,
  markdown,
  findings: [],
});
