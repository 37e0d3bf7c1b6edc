import "server-only";
import { safePath } from "../../../server/platform/http/safe-path.ts";
import { defaultLocale, getLocale, localHref } from "../../_messages/server.ts";
import { type Problem, readProblem } from "./problem.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** What a form of this page needs of its surroundings. */
export interface Place {
  /** Address of a procedure for forms, in the language of the page. */
  action(procedure: string): string;
  /** The page itself, in its language. */
  back: string;
  problem: Problem | null;
  /** The page somebody came from and wants to go back to after signing in; never another site. */
  to: string | null;
  /** Value of a query parameter. */
  asked(name: string): string | null;
}

/** Reads what account forms need from the address of the page at `path`. */
export async function placeOf(path: string, search: Search): Promise<Place> {
  const params = await search;
  const asked = (name: string) => (typeof params[name] === "string" ? params[name] : null);
  const locale = getLocale();
  const prefix = locale === defaultLocale() ? "" : `/${locale}`;
  const wanted = safePath(asked("to") ?? asked("next"), "");
  const query = wanted ? `?to=${encodeURIComponent(wanted)}` : "";
  return {
    action: (procedure) => `${prefix}/api/form/${procedure}`,
    back: localHref(path) + query,
    problem: readProblem(params.problem),
    to: wanted || null,
    asked,
  };
}
