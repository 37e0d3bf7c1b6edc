import type { Actor } from "../platform/authorize/index.ts";
import { Refusal } from "../platform/errors/index.ts";
import { canaryInputs, type Tries } from "./canary-inputs.ts";
import { callAs, pathsOf } from "./permission-matrix.ts";
import type { World } from "./world.ts";

/** The answer of a procedure as text in small letters, refusals included: what a browser could be told. */
export async function toldTo(world: World, actor: Actor, path: string, input: unknown): Promise<string> {
  // Answers that are limited by the minute are asked for by nobody this fast.
  world.later({ minutes: 0.2 });
  try {
    return (JSON.stringify(await callAs(world, actor, path)(input)) ?? "").toLowerCase();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!(cause instanceof Refusal)) throw new Error(`${path} failed: ${JSON.stringify(input)}`, { cause: error });
    return JSON.stringify({ ...cause, message: cause.message }).toLowerCase();
  }
}

/** Which queries tell somebody one of these words (small letters) though it was not in the question, as sentences. */
export async function leaksTo(world: World, actor: Actor, tries: Tries, words: readonly string[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const path of pathsOf("query"))
    for (const input of canaryInputs[path]?.(tries) ?? []) {
      const answer = await toldTo(world, actor, path, input);
      const asked = JSON.stringify(input ?? "").toLowerCase();
      for (const word of words)
        if (answer.includes(word) && !asked.includes(word)) leaks.push(`${path} ${asked.slice(0, 120)}: ${word}`);
    }
  return [...new Set(leaks)];
}
