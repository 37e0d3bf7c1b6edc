import { Prisma } from "../platform/db/generated/client.ts";
import type { Check } from "./check.ts";

/**
 * Columns that name a row of another table without a foreign key, by the table they name. (Events and notices outlive
 * what they are about; what they name is never deleted all the same.)
 */
export const references = {
  User: [
    "Article.ownerId Article.reviewerId ArticleFeedback.userId ArticleRevision.byId ArticleSource.authorId ArticleUse.userId",
    "BadgeHolding.byId Draft.userId DuplicateLink.byId Event.actorId Follow.personId Follow.userId IdempotencyKey.userId ImportedBadge.userId",
    "InformationRequest.byId Kudos.userId Lock.byId MailMessage.userId MailOptOut.userId MailToken.userId MeToo.userId",
    "Notification.actorId PostRevision.byId Removal.byId ReputationEntry.fromId ReviewRun.startedBy RoleGrant.grantedBy",
    "SettingChange.byId TopicVisit.userId TrustRecord.givenById VisitDay.userId",
    "Solution.acceptedById Solution.revokedById Solution.verifiedById SolutionReport.userId SolvedWithout.byId",
    "StoredFile.ownerId Topic.solverId TopicMerge.byId TopicSplit.byId TopicTimer.byId TopicTimer.cancelledBy",
    "Agreement.byId AgreementConsent.userId MembershipStep.byId Nomination.byId Perk.byId Perk.takenBackBy",
    "ApiKey.ownerId ApiKey.revokedById ArticleOrigin.authorId CannedReply.ownerId CannedReplyUse.userId DeskShelf.userId",
    "Article.scheduledById ArticleDraft.userId ArticleFeedback.handledById ArticleRecheck.byId ArticleRecheck.closedById",
    "HeldPost.releasedById KnowledgeGap.byId TextRuleVersion.byId Webhook.createdById",
    "ModerationAction.actorId ModerationAction.memberId Penalty.byId Penalty.liftedById Sweep.byId Sweep.undoneById Sweep.userId",
    "Appeal.decidedById Guideline.byId Notice.decidedById Notice.personId Notice.userId Statement.byId",
    "EditSuggestion.decidedById ReviewItem.authorId ReviewItem.claimedById ReviewItem.decidedById ReviewLooking.userId",
    "ProgrammeEscalation.answeredById ProgrammeEscalation.userId ToneReview.reviewerId",
  ],
  Board: [
    "BoardSlug.boardId Expertise.boardId Follow.boardId ImportRun.boardId OfferLesson.boardId ReputationEntry.boardId",
    "Notice.boardId Statement.boardId TextRuleVersion.boardId",
    "RoleGrant.boardId ModerationAction.boardId Penalty.boardId ReviewItem.boardId",
  ],
  Topic: [
    "ReviewItem.topicId ModerationAction.topicId Notice.topicId Statement.topicId",
    "Article.topicId ArticleSource.topicId ArticleUse.topicId Event.topicId Follow.topicId MailOptOut.topicId",
    "Notification.topicId ReputationEntry.topicId TopicLink.relatedId TopicLink.topicId TopicVisit.topicId",
  ],
  Post: [
    "ArticleRecheck.postId Notice.postId Penalty.postId Statement.postId SweptPost.postId",
    "ArticleSource.postId ImportedScore.postId MovedPost.parentId Notification.postId ReputationEntry.postId ToneSample.postId",
  ],
  Article: ["Notice.articleId Notification.articleId"],
  Penalty: ["Penalty.replacedById Statement.penaltyId"],
  Tag: ["Expertise.tagId Follow.tagId OfferLesson.tagId"],
  Event: [
    "ModerationAction.eventId Notification.eventId ReactionRun.eventId ReputationEntry.eventId Statement.eventId",
    "Removal.awaySince Removal.eventId SetAsideProfile.eventId",
  ],
} as const;

/** uuid columns that name no row, or one of several tables. */
export const unchecked = [
  // Outlive what they are about, or name what is in another community.
  "ArticleTrace.articleId",
  "Article.originTopicId",
  "ArticleOrigin.postId",
  "ArticleOrigin.topicId",
  "WebhookDelivery.articleId",
  "WebhookDelivery.eventId",
  "ImportedThing.id",
  "ModerationAction.subjectId",
  "ReviewItem.subjectId",
  "ReputationEntry.undoes",
  "ReviewRun.cursor",
  "Removal.undoneBy",
  "Lock.undoneBy",
  "TopicMerge.undoneBy",
  "RoleGrant.endedBy",
];

/** All of them as [table, column, table it names]. */
export function referenceList(): [string, string, string][] {
  return Object.entries(references).flatMap(([parent, lines]) =>
    lines.flatMap((line) =>
      line.split(" ").map((name): [string, string, string] => {
        const [table = "", column = ""] = name.split(".");
        return [table, column, parent];
      }),
    ),
  );
}

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);

/** Rows whose other half is gone. */
export const orphanChecks: readonly Check[] = referenceList().map(([table, column, parent]) => ({
  name: `${table}.${column}`,
  sql: () => Prisma.sql`
    SELECT ${table} || ' names a ' || ${parent.toLowerCase()} || ' that is gone' AS what, child.${name(column)}::text AS stored, NULL AS expected
    FROM ${name(table)} child LEFT JOIN ${name(parent)} parent ON parent.id = child.${name(column)}
    WHERE child.${name(column)} IS NOT NULL AND parent.id IS NULL`,
}));
