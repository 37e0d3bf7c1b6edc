import { badgesRouter } from "./badges/index.ts";
import { boardsRouter } from "./boards/index.ts";
import { deskRouter } from "./desk/index.ts";
import { filesRouter } from "./files/index.ts";
import { followsRouter } from "./follows/index.ts";
import { integrationsRouter } from "./integrations/index.ts";
import { knowledgeRouter } from "./knowledge/index.ts";
import { kudosRouter } from "./kudos/index.ts";
import { mailRouter } from "./mail/index.ts";
import {
  appealsRouter,
  editsRouter,
  figuresRouter,
  flagsRouter,
  guidelinesRouter,
  logRouter,
  noticesRouter,
  penaltiesRouter,
  queueRouter,
  recordRouter,
  rulesRouter,
  screeningRouter,
  statementsRouter,
} from "./moderation/index.ts";
import { notificationsRouter } from "./notifications/index.ts";
import { createCaller, router } from "./platform/rpc/index.ts";
import { programmeRouter, routingRouter, summariesRouter } from "./programme/index.ts";
import { ranksRouter } from "./ranks/index.ts";
import { reputationRouter } from "./reputation/index.ts";
import { reviewsRouter } from "./reviews/index.ts";
import { searchRouter } from "./search/index.ts";
import { settingsRouterOf } from "./settings/index.ts";
import { settingsCatalogue } from "./settings-catalogue.ts";
import { solutionsRouter } from "./solutions/index.ts";
import { arrangingRouter, topicsRouter } from "./topics/index.ts";
import { trustRouter } from "./trust/index.ts";
import { usersRouter } from "./users/index.ts";
import { viewerRouter } from "./viewer/index.ts";

/** The one door: pages call it in process, browsers over HTTP, forms by name. One line per domain. */
export const appRouter = router({
  arranging: arrangingRouter,
  appeals: appealsRouter,
  badges: badgesRouter,
  boards: boardsRouter,
  desk: deskRouter,
  edits: editsRouter,
  files: filesRouter,
  flags: flagsRouter,
  follows: followsRouter,
  integrations: integrationsRouter,
  guidelines: guidelinesRouter,
  knowledge: knowledgeRouter,
  kudos: kudosRouter,
  log: logRouter,
  mail: mailRouter,
  moderationFigures: figuresRouter,
  notices: noticesRouter,
  notifications: notificationsRouter,
  penalties: penaltiesRouter,
  ranks: ranksRouter,
  record: recordRouter,
  programme: programmeRouter,
  queue: queueRouter,
  reputation: reputationRouter,
  reviews: reviewsRouter,
  routing: routingRouter,
  rules: rulesRouter,
  screening: screeningRouter,
  search: searchRouter,
  settings: settingsRouterOf(settingsCatalogue),
  solutions: solutionsRouter,
  statements: statementsRouter,
  summaries: summariesRouter,
  topics: topicsRouter,
  trust: trustRouter,
  users: usersRouter,
  viewer: viewerRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in this process with the same rights and limits as over HTTP. */
export const callerOf = createCaller(appRouter);
