import type { Ctx, Screened, Submission } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";

/** What of a text remains after it was looked at. */
export type Passed = Exclude<Screened, { act: "block" }>;

/**
 * Lets rules and spam checks look at a text before it is stored. Throws Invalid beside the field when it is refused.
 * The title comes back as it went in where there is none.
 */
export async function screenText(ctx: Ctx, submission: Submission): Promise<Passed> {
  const screened = await ctx.screen(ctx, submission);
  if (screened.act === "block") throw new Invalid(screened.field === "title" ? "title" : "body", screened.because);
  return screened;
}
