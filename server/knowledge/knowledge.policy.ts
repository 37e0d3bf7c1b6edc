import { boardPath } from "../boards/index.ts";
import {
  type Actor,
  allowed,
  audiencesOf,
  concealed,
  holds,
  isSignedIn,
  mayWrite,
  personId,
  refused,
  type Verdict,
} from "../platform/authorize/index.ts";
import { canSeeTopic, type TopicFacts } from "../topics/index.ts";
import { type ArticleAct, type ArticleCapacity, leadsTo, readable, stateAfter } from "./article-states.ts";
import type { ArticleAudience, ArticleStateName } from "./knowledge.schema.ts";

/** What of an article its rights depend on. */
export interface ArticleFacts {
  state: ArticleStateName;
  visibility: ArticleAudience;
  ownerId: string;
  latestVersion: number;
  publishedVersion: number | null;
  /** Who wrote the newest revision; null for the community's own drafts. */
  lastAuthorId: string | null;
}

/** The rules of reviewing, from the settings. */
export interface ReviewRules {
  reviewers: readonly ("EDITOR" | "ADMIN" | "AGENT")[];
  reviewByAnother: boolean;
}

/** Editors, admins and agents: those who work on every article. */
export function worksOnArticles(actor: Actor): boolean {
  return holds(actor, ["EDITOR", "ADMIN", "AGENT"]);
}

/** Readers find published articles of their audience. */
export function canReadArticle(actor: Actor, article: Pick<ArticleFacts, "state" | "visibility">): Verdict {
  return readable.includes(article.state) && audiencesOf(actor).includes(article.visibility) ? allowed : concealed;
}

/** Starting an article of one's own: editors, admins, agents and super users. */
export function canCreateArticle(actor: Actor): Verdict {
  if (worksOnArticles(actor) || holds(actor, ["SUPER_USER"])) return mayWrite(actor);
  return isSignedIn(actor) ? refused("editorsOnly") : refused("signInFirst");
}

/** Having one's own text looked through before posting it: whoever can post anything at all. */
export function canCheckText(actor: Actor): Verdict {
  return isSignedIn(actor) ? allowed : refused("signInFirst");
}

/** Making a draft of a topic; a role on its board is enough. */
export function canDraftFromTopic(actor: Actor, topic: TopicFacts): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  if (holds(actor, ["EDITOR", "ADMIN", "AGENT", "SUPER_USER"], boardPath(topic.board))) return mayWrite(actor);
  return isSignedIn(actor) ? refused("editorsOnly") : refused("signInFirst");
}

/**
 * Opening the editor of an article and changing its newest text. Super users work on their own drafts only; everybody
 * else does not learn that it exists.
 */
export function canWriteArticle(actor: Actor, article: ArticleFacts): Verdict {
  const audience = audiencesOf(actor).includes(article.visibility);
  if (!audience) return concealed;
  if (worksOnArticles(actor)) return article.state === "RETIRED" ? refused("articleRetired") : mayWrite(actor);
  const own = personId(actor) === article.ownerId && holds(actor, ["SUPER_USER"]);
  if (!own) return canReadArticle(actor, article).ok ? refused("editorsOnly") : concealed;
  return article.state === "DRAFT" ? allowed : refused("inReview");
}

/** Seeing the editor's side: also of retired articles, and of one's own that are in review. */
export function canSeeWorkshop(actor: Actor, article: ArticleFacts): Verdict {
  const verdict = canWriteArticle(actor, article);
  if (verdict.ok || worksOnArticles(actor))
    return audiencesOf(actor).includes(article.visibility) ? allowed : concealed;
  return personId(actor) === article.ownerId && holds(actor, ["SUPER_USER"]) ? allowed : verdict;
}

/** Where a published article stands and who reads it is for reviewers; before, for whoever writes it. */
export function canPlaceArticle(actor: Actor, article: ArticleFacts, rules: ReviewRules): Verdict {
  const write = canWriteArticle(actor, article);
  if (!write.ok) return write;
  return article.publishedVersion === null || holds(actor, rules.reviewers) ? allowed : refused("reviewersOnly");
}

/** Who keeps an article and when it is looked at again: for reviewers, and for the one who keeps it and works on articles. */
export function canCareForArticle(actor: Actor, article: ArticleFacts, rules: ReviewRules): Verdict {
  const seen = canSeeWorkshop(actor, article);
  if (!seen.ok) return seen;
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  const own = worksOnArticles(actor) && personId(actor) === article.ownerId;
  return own || holds(actor, rules.reviewers) ? allowed : refused("reviewersOnly");
}

/** In what capacities somebody acts on an article they may see. */
export function capacitiesOf(actor: Actor, article: ArticleFacts, rules: ReviewRules): ArticleCapacity[] {
  if (actor.kind === "system") return ["SYSTEM"];
  const as: ArticleCapacity[] = [];
  if (personId(actor) === article.ownerId && holds(actor, ["SUPER_USER"])) as.push("OWNER");
  if (worksOnArticles(actor)) as.push("WRITER");
  if (holds(actor, rules.reviewers)) as.push("REVIEWER");
  return as;
}

/**
 * One act of an article's life, by the table in article-states.ts. That the state does not know the act is a Conflict of
 * its own (see `moveArticle`) and allowed here.
 */
export function canMoveArticle(actor: Actor, article: ArticleFacts, act: ArticleAct, rules: ReviewRules): Verdict {
  const seen = canSeeWorkshop(actor, article);
  if (!seen.ok) return seen;
  const way = leadsTo(article.state, act, capacitiesOf(actor, article, rules));
  if (way === "impossible") return allowed;
  if (way === "refused") {
    const write = act === "save" || act === "submit" ? canWriteArticle(actor, article) : allowed;
    return write.ok ? refused("reviewersOnly") : write;
  }
  const own =
    rules.reviewByAnother && way.another && personId(actor) !== null && article.lastAuthorId === personId(actor);
  return own ? refused("reviewByAnother") : allowed;
}

/** The acts whose buttons an editor sees. */
export function actsOf(
  actor: Actor,
  article: ArticleFacts & { publishVersion: number | null },
  rules: ReviewRules,
): Record<ArticleAct, boolean> {
  const nothingNew = article.state !== "IN_REVIEW" && article.latestVersion === article.publishedVersion;
  const may = (act: ArticleAct) =>
    stateAfter(act, article.state) !== null && canMoveArticle(actor, article, act, rules).ok;
  const scheduled = article.publishVersion !== null;
  return {
    save: may("save"),
    submit: may("submit"),
    sendBack: may("sendBack"),
    publish: may("publish") && !nothingNew,
    schedule: may("schedule") && !nothingNew && !scheduled,
    unschedule: may("unschedule") && scheduled,
    recheck: may("recheck"),
    confirm: may("confirm"),
    retire: may("retire"),
    restore: may("restore"),
  };
}

/** What people do not find is the business of those who work on every article. */
export function canDecideGaps(actor: Actor): Verdict {
  if (worksOnArticles(actor)) return allowed;
  return isSignedIn(actor) ? refused("editorsOnly") : refused("signInFirst");
}

/** Sections are arranged by editors and admins. */
export function canArrangeSections(actor: Actor): Verdict {
  if (holds(actor, ["EDITOR", "ADMIN"])) return allowed;
  return isSignedIn(actor) ? refused("editorsOnly") : refused("signInFirst");
}
