import type { TimelineStep } from "../../../server/programme/timeline.query.ts";
import { getT } from "../../_messages/server.ts";

/** Why a step was taken, in words: what people wrote, or the sentence for a word of the system. */
export function whyOf(step: Pick<TimelineStep, "as" | "why">): string {
  const t = getT("programme");
  const key = `why.${step.why}`;
  return step.as === "SYSTEM" && t.has(key) ? t(key) : step.why;
}

/** Who took a step: the name where it is told, else in which capacity. */
export function whoOf(step: Pick<TimelineStep, "as" | "by">): string {
  const t = getT("programme");
  return step.by ? t("byName", { name: step.by.displayName }) : t(`as.${step.as}`);
}

/** What a refused form of the programme came back with, in words; never a text from the address (XS-18). */
export function sayRefusal(problem: string | null): string | null {
  if (!problem) return null;
  const code = problem.slice(0, 120).split(".").at(-1) ?? "";
  const [t, errors] = [getT("programme"), getT("errors")];
  for (const own of [`problem.${problem.slice(0, 120)}`, `problem.${code}`]) if (t.has(own)) return t(own);
  for (const kind of ["Conflict", "Forbidden", "Invalid"]) {
    const key = `${kind}.${code}`;
    if (errors.has(key)) return errors(key);
  }
  return t("problem.other");
}

/** The sentence for a refusal where it concerns this field; shown beside it. */
export function refusalBeside(problem: string | null, field: string): string | undefined {
  return problem?.startsWith(`${field}.`) ? (sayRefusal(problem) ?? undefined) : undefined;
}
