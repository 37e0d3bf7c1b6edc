import type { Tx } from "../../platform/db/client.ts";
import { defineReaction, type EventDefinition, type Reaction } from "../../platform/events/index.ts";
import type { FactName } from "./fact-names.schema.ts";
import { writeLine } from "./write-line.ts";

/** What is a line's matter. */
export const subjectKinds = [
  "post",
  "topic",
  "member",
  "board",
  "setting",
  "badge",
  "article",
  "section",
  "programme",
  "item",
  "rule",
  "appeal",
  "notice",
  "guideline",
  "apiKey",
  "webhook",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

type Value = string | number | boolean | null | readonly (string | number)[];

/** Values before and after an act: short facts, never the text of a post and never a secret. */
export type Facts = Readonly<Partial<Record<FactName, Value>>>;

/** A setting before and after: its key, and the fields that changed. */
export type SettingFacts = Readonly<Record<string, Value>> & { readonly setting: string };

/** What an act says for the log. Board and member of a topic or post are found by their ids where they are not given. */
export interface Line {
  subjectKind: SubjectKind;
  subjectId?: string | null;
  boardId?: string | null;
  topicId?: string | null;
  /** The post it is about; gives board, topic and member where they are missing. */
  postId?: string | null;
  /** Whose post, topic or account it is about. */
  memberId?: string | null;
  reason?: string;
  /** What the reason falls under; may be shown in public. */
  category?: string | null;
  before?: Facts | SettingFacts | null;
  after?: Facts | SettingFacts | null;
}

interface Scope {
  /** Administration: only admins read the line. Others are read by who moderates the board, and without a board by community moderators. */
  adminsOnly?: boolean;
  /** Logged also when somebody does it to what is their own. */
  evenOwn?: boolean;
}

/** One line of the table of logged acts. */
export interface LoggedAct {
  name: string;
  adminsOnly: boolean;
  reaction: Reaction;
}

/** What may be said of an event: the checked payload, the event, and the reaction's transaction to look up what it lacks. */
interface Happened {
  id: string;
  actorId: string | null;
  createdAt: Date;
}

/**
 * Declares that an event is an act of moderation or administration. `line` says what is written; null when this one is none
 * (an author edits an own post, a job closes a topic). What somebody does to what is their own is left out unless `evenOwn`.
 */
export function logged<P>(
  on: EventDefinition<P>,
  line: (payload: P, event: Happened, tx: Tx) => Line | null | Promise<Line | null>,
  { adminsOnly = false, evenOwn = adminsOnly }: Scope = {},
): LoggedAct {
  const reaction = defineReaction({
    name: `log.${on.name}`,
    on,
    run: async (_ctx, { tx }, event) => {
      const said = await line(event.payload, event, tx);
      if (said) await writeLine(tx, event, said, evenOwn);
    },
  });
  return { name: on.name, adminsOnly, reaction };
}
