import { type Actor, allowed, concealed, personId, type Verdict } from "../../platform/authorize/index.ts";

/** A statement is for the person it is about alone; whoever has the key of its mail is taken for that person. */
export function canReadStatement(actor: Actor, statement: { userId: string }, byKey: boolean): Verdict {
  return byKey || personId(actor) === statement.userId ? allowed : concealed;
}
