import { isSignedIn, type Screen } from "../platform/authorize/index.ts";
import { applyRules } from "./rules/index.ts";
import { checkSpam } from "./spam/index.ts";

/**
 * Looks at what a person is about to publish: the rules, and for members whom the community does not know yet the checks
 * against spam. Imports, replays and jobs pass.
 */
export const screen: Screen = async (ctx, submission) => {
  const { title, markdown } = submission;
  if (ctx.origin !== "LIVE" || !isSignedIn(ctx.actor)) return { act: "pass", title, markdown, findings: [] };
  const ruled = await applyRules(ctx, submission);
  if (ruled.act === "block") return { act: "block", field: ruled.field, because: "blockedByRule" };
  const checked = await checkSpam(ctx, ctx.actor, { ...submission, markdown: ruled.markdown });
  const acts = [ruled.act, checked.act];
  return {
    act: acts.includes("hold") ? "hold" : acts.includes("flag") ? "flag" : "pass",
    title: ruled.title,
    markdown: ruled.markdown,
    findings: [...ruled.findings, ...checked.findings],
  };
};
