import { badgeSaved } from "../../badges/badges.events.ts";
import { boardSaved } from "../../boards/boards.events.ts";
import { articleHandedOver, articleRestored, articleRetired, sectionSaved } from "../../knowledge/knowledge.events.ts";
import { agreementPublished } from "../../programme/programme.events.ts";
import { settingChanged } from "../../settings/settings.events.ts";
import { userRoleEnded, userRoleGranted, userSessionsEnded } from "../../users/users.events.ts";
import { guidelinesPublished } from "../guidelines/guidelines.events.ts";
import { type LoggedAct, logged } from "./logged.ts";
import { boardFacts, nameOf, roleFacts } from "./look-up.ts";
import { settingLine } from "./setting-line.ts";

const onlyAdmins = { adminsOnly: true } as const;

/** How the house is run: roles, settings, boards, badges, articles and sections. Read by admins alone. */
export const loggedAdministration: readonly LoggedAct[] = [
  logged(
    userRoleGranted,
    async (grant, _event, tx) => ({
      subjectKind: "member",
      subjectId: grant.userId,
      memberId: grant.userId,
      after: await roleFacts(tx, grant),
    }),
    onlyAdmins,
  ),
  logged(
    userRoleEnded,
    async (grant, _event, tx) => ({
      subjectKind: "member",
      subjectId: grant.userId,
      memberId: grant.userId,
      before: await roleFacts(tx, grant),
    }),
    onlyAdmins,
  ),
  logged(
    userSessionsEnded,
    ({ userId }) => ({ subjectKind: "member", subjectId: userId, memberId: userId }),
    onlyAdmins,
  ),
  logged(settingChanged, settingLine, onlyAdmins),
  logged(
    boardSaved,
    async ({ boardId, before, after }, _event, tx) => ({
      subjectKind: "board",
      subjectId: boardId,
      boardId,
      before: await boardFacts(tx, before),
      after: await boardFacts(tx, after),
    }),
    onlyAdmins,
  ),
  logged(
    badgeSaved,
    ({ badgeId, key, version, enabled }) => ({
      subjectKind: "badge",
      subjectId: badgeId,
      before: version > 1 ? { version: version - 1 } : null,
      after: { badge: key, version, enabled },
    }),
    onlyAdmins,
  ),
  logged(
    sectionSaved,
    ({ sectionId, slug }) => ({ subjectKind: "section", subjectId: sectionId, after: { section: slug } }),
    onlyAdmins,
  ),
  logged(
    articleRetired,
    ({ articleId, number, reason }) => ({
      subjectKind: "article",
      subjectId: articleId,
      reason,
      before: { article: number, retired: false },
      after: { article: number, retired: true },
    }),
    onlyAdmins,
  ),
  logged(
    articleRestored,
    ({ articleId, number }) => ({
      subjectKind: "article",
      subjectId: articleId,
      before: { article: number, retired: true },
      after: { article: number, retired: false },
    }),
    onlyAdmins,
  ),
  logged(
    articleHandedOver,
    async ({ articleId, number, ownerId, beforeId }, _event, tx) => ({
      subjectKind: "article",
      subjectId: articleId,
      before: { article: number, keeper: await nameOf(tx, beforeId) },
      after: { article: number, keeper: await nameOf(tx, ownerId) },
    }),
    onlyAdmins,
  ),
  logged(
    guidelinesPublished,
    ({ number, material, before }) => ({
      subjectKind: "guideline",
      before: { version: before },
      after: { version: number, material },
    }),
    onlyAdmins,
  ),
  logged(
    agreementPublished,
    ({ version }) => ({ subjectKind: "programme", before: { version: version - 1 }, after: { version } }),
    onlyAdmins,
  ),
];
