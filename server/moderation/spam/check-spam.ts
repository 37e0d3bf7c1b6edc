import {
  type Ctx,
  type Finding,
  hasRight,
  holds,
  type Member,
  type Staff,
  type Submission,
} from "../../platform/authorize/index.ts";
import { env } from "../../platform/env/env.ts";
import { setting } from "../../settings/index.ts";
import { type AboutAuthor, aboutAuthor } from "./about-author.query.ts";
import { openFor } from "./form-stamp.ts";
import { isSameText, shingles } from "./same-text.ts";
import { spamSetting } from "./spam.setting.ts";
import { spamService } from "./spam-service.ts";
import { SUSPECT, textScore } from "./text-score.ts";

/** What each check is worth when it speaks. One that is hardly ever wrong is enough to hold a post. */
export const checkPoints = {
  trap: 3,
  sameText: 3,
  textScore: 3,
  service: 3,
  tooFast: 2,
  manyHosts: 2,
  manyAccounts: 2,
  noForm: 1,
} as const;
export type SpamCheck = keyof typeof checkPoints;

const HOLD = 3;
const LOOK = 2;

/** What the checks make of a text. */
export interface Checked {
  act: "pass" | "hold" | "flag";
  findings: Finding[];
}

/** Members the community does not know yet; super users and members whose rank says so are known. */
function isUnknown(actor: Member | Staff): boolean {
  return (
    actor.kind === "member" &&
    actor.trustLevel === 0 &&
    !holds(actor, ["SUPER_USER"]) &&
    !hasRight(actor, "SKIP_REVIEW")
  );
}

/**
 * Looks at the text of a new member: form, repetition, hosts, network, text score, the service outside if it is on; and
 * puts their first posts up for a look. Everybody else passes.
 */
export async function checkSpam(ctx: Ctx, person: Member | Staff, submission: Submission): Promise<Checked> {
  if (!isUnknown(person)) return { act: "pass", findings: [] };
  const limits = setting(ctx, spamSetting);
  const about = await aboutAuthor(ctx, person.id, submission.editOf);
  const spoke = spokenChecks(ctx, person.id, submission, about);
  if (limits.askService) {
    const { locale, kind, markdown } = submission;
    const said = await spamService()?.isSpam(ctx, { author: person.displayName, markdown, locale, kind });
    if (said) spoke.push("service");
  }
  const score = spoke.reduce((sum, check) => sum + checkPoints[check], 0);
  const facts = { checks: spoke, ...(spoke.includes("textScore") && { textScore: rounded(submission.markdown) }) };
  const suspected: Finding = { kind: "SUSPECTED_SPAM", score, urgent: false, facts };
  if (score >= HOLD) return { act: "hold", findings: [suspected] };
  const findings = score >= LOOK ? [suspected] : [];
  if (submission.editOf || submission.kind === "PROFILE" || about.posts >= limits.firstPosts) {
    return { act: findings.length > 0 ? "flag" : "pass", findings };
  }
  findings.push({ kind: "FIRST_POST", score, urgent: false, facts: { nth: about.posts + 1 } });
  return { act: limits.holdFirstPosts ? "hold" : "flag", findings };
}

function spokenChecks(ctx: Ctx, personId: string, submission: Submission, about: AboutAuthor): SpamCheck[] {
  const limits = setting(ctx, spamSetting);
  const { form, editOf, markdown, title, kind, others } = submission;
  const spoke: SpamCheck[] = [];
  // A profile is one short text: its form has no clock, and accounts of one network are looked at when they join.
  const post = kind !== "PROFILE";
  if (form.website) spoke.push("trap");
  if (post && !editOf && limits.leastSeconds > 0) {
    const open = openFor(form.stamp, personId, ctx.now());
    if (open === null) spoke.push("noForm");
    else if (open < limits.leastSeconds * 1_000) spoke.push("tooFast");
  }
  const mine = shingles(markdown);
  if (mine && about.lately.some((text) => alike(mine, text))) spoke.push("sameText");
  if (limits.hosts > 0 && hostsOf([markdown, ...(post ? [] : others)].join("\n")).size >= limits.hosts)
    spoke.push("manyHosts");
  if (post && limits.accountsPerNetwork > 0 && about.accountsOfNetwork >= limits.accountsPerNetwork)
    spoke.push("manyAccounts");
  if (limits.textScore && textScore(`${title ?? ""}\n${markdown}`) >= SUSPECT) spoke.push("textScore");
  return spoke;
}

function alike(mine: ReadonlySet<string>, text: string): boolean {
  const theirs = shingles(text);
  return theirs !== null && isSameText(mine, theirs);
}

/** Hosts linked to, other than this community's own. */
function hostsOf(markdown: string): Set<string> {
  const own = new URL(env().url).host;
  const found = markdown.toLowerCase().matchAll(/https?:\/\/(?:www\.)?([a-z0-9.-]+)/g);
  return new Set([...found].flatMap(([, host]) => (host && host !== own ? [host] : [])));
}

function rounded(markdown: string): number {
  return Math.round(textScore(markdown) * 100) / 100;
}
