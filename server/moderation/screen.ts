import { isSignedIn, type Screen } from "../platform/authorize/index.ts";
import { applyRules } from "./rules/index.ts";
import { checkSpam } from "./spam/index.ts";

/** Kinds of texts that are checked against spam; a tag or a remark is too short to tell. */
const checked = ["OPENING", "ANSWER", "COMMENT", "PROFILE"];

/**
 * Looks at what a person is about to publish: the rules, and for members whom the community does not know yet the checks
 * against spam. Of people who are just joining the rules read the name. Imports, replays and jobs pass.
 */
export const screen: Screen = async (ctx, submission) => {
  const { title, markdown } = submission;
  const joining = ctx.actor.kind === "visitor" && submission.kind === "PROFILE";
  if (ctx.origin !== "LIVE" || !(isSignedIn(ctx.actor) || joining))
    return { act: "pass", title, markdown, findings: [] };
  const ruled = await applyRules(ctx, submission);
  if (ruled.act === "block") return { act: "block", field: ruled.field, because: "blockedByRule" };
  const spam =
    isSignedIn(ctx.actor) && checked.includes(submission.kind)
      ? await checkSpam(ctx, ctx.actor, { ...submission, markdown: ruled.markdown })
      : { act: "pass", findings: [] };
  const acts = [ruled.act, spam.act];
  return {
    act: acts.includes("hold") ? "hold" : acts.includes("flag") ? "flag" : "pass",
    title: ruled.title,
    markdown: ruled.markdown,
    findings: [...ruled.findings, ...spam.findings],
  };
};
