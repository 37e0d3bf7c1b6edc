import accountDe from "./account/de.json" with { type: "json" };
import accountEn from "./account/en.json" with { type: "json" };
import actsDe from "./acts/de.json" with { type: "json" };
import actsEn from "./acts/en.json" with { type: "json" };
import adminDe from "./admin/de.json" with { type: "json" };
import adminEn from "./admin/en.json" with { type: "json" };
import apiDe from "./api/de.json" with { type: "json" };
import apiEn from "./api/en.json" with { type: "json" };
import arrangingDe from "./arranging/de.json" with { type: "json" };
import arrangingEn from "./arranging/en.json" with { type: "json" };
import askDe from "./ask/de.json" with { type: "json" };
import askEn from "./ask/en.json" with { type: "json" };
import badgesDe from "./badges/de.json" with { type: "json" };
import badgesEn from "./badges/en.json" with { type: "json" };
import boardsDe from "./boards/de.json" with { type: "json" };
import boardsEn from "./boards/en.json" with { type: "json" };
import controlsDe from "./controls/de.json" with { type: "json" };
import controlsEn from "./controls/en.json" with { type: "json" };
import decisionsDe from "./decisions/de.json" with { type: "json" };
import decisionsEn from "./decisions/en.json" with { type: "json" };
import deskDe from "./desk/de.json" with { type: "json" };
import deskEn from "./desk/en.json" with { type: "json" };
import editingDe from "./editing/de.json" with { type: "json" };
import editingEn from "./editing/en.json" with { type: "json" };
import errorsDe from "./errors/de.json" with { type: "json" };
import errorsEn from "./errors/en.json" with { type: "json" };
import figuresDe from "./figures/de.json" with { type: "json" };
import figuresEn from "./figures/en.json" with { type: "json" };
import frameDe from "./frame/de.json" with { type: "json" };
import frameEn from "./frame/en.json" with { type: "json" };
import governanceDe from "./governance/de.json" with { type: "json" };
import governanceEn from "./governance/en.json" with { type: "json" };
import guidelinesDe from "./guidelines/de.json" with { type: "json" };
import guidelinesEn from "./guidelines/en.json" with { type: "json" };
import homeDe from "./home/de.json" with { type: "json" };
import homeEn from "./home/en.json" with { type: "json" };
import importsDe from "./imports/de.json" with { type: "json" };
import importsEn from "./imports/en.json" with { type: "json" };
import insightsDe from "./insights/de.json" with { type: "json" };
import insightsEn from "./insights/en.json" with { type: "json" };
import integrationsDe from "./integrations/de.json" with { type: "json" };
import integrationsEn from "./integrations/en.json" with { type: "json" };
import knowledgeDe from "./knowledge/de.json" with { type: "json" };
import knowledgeEn from "./knowledge/en.json" with { type: "json" };
import leadersDe from "./leaders/de.json" with { type: "json" };
import leadersEn from "./leaders/en.json" with { type: "json" };
import logDe from "./log/de.json" with { type: "json" };
import logEn from "./log/en.json" with { type: "json" };
import mailDe from "./mail/de.json" with { type: "json" };
import mailEn from "./mail/en.json" with { type: "json" };
import moderationDe from "./moderation/de.json" with { type: "json" };
import moderationEn from "./moderation/en.json" with { type: "json" };
import notificationsDe from "./notifications/de.json" with { type: "json" };
import notificationsEn from "./notifications/en.json" with { type: "json" };
import pagesDe from "./pages/de.json" with { type: "json" };
import pagesEn from "./pages/en.json" with { type: "json" };
import penaltiesDe from "./penalties/de.json" with { type: "json" };
import penaltiesEn from "./penalties/en.json" with { type: "json" };
import peopleDe from "./people/de.json" with { type: "json" };
import peopleEn from "./people/en.json" with { type: "json" };
import programmeDe from "./programme/de.json" with { type: "json" };
import programmeEn from "./programme/en.json" with { type: "json" };
import reportsDe from "./reports/de.json" with { type: "json" };
import reportsEn from "./reports/en.json" with { type: "json" };
import reputationDe from "./reputation/de.json" with { type: "json" };
import reputationEn from "./reputation/en.json" with { type: "json" };
import reviewDe from "./review/de.json" with { type: "json" };
import reviewEn from "./review/en.json" with { type: "json" };
import rulesDe from "./rules/de.json" with { type: "json" };
import rulesEn from "./rules/en.json" with { type: "json" };
import searchDe from "./search/de.json" with { type: "json" };
import searchEn from "./search/en.json" with { type: "json" };
import standingDe from "./standing/de.json" with { type: "json" };
import standingEn from "./standing/en.json" with { type: "json" };
import statusDe from "./status/de.json" with { type: "json" };
import statusEn from "./status/en.json" with { type: "json" };
import topicsDe from "./topics/de.json" with { type: "json" };
import topicsEn from "./topics/en.json" with { type: "json" };
import uiDe from "./ui/de.json" with { type: "json" };
import uiEn from "./ui/en.json" with { type: "json" };

/**
 * All sentences of the interface, by language and area. One flat file per area and language
 * (`topics/en.json`), ICU MessageFormat. Server only: a page hands islands the areas they need.
 */
export const catalogue = {
  en: {
    account: accountEn,
    figures: figuresEn,
    reports: reportsEn,
    decisions: decisionsEn,
    guidelines: guidelinesEn,
    acts: actsEn,
    admin: adminEn,
    api: apiEn,
    arranging: arrangingEn,
    ask: askEn,
    badges: badgesEn,
    boards: boardsEn,
    controls: controlsEn,
    desk: deskEn,
    editing: editingEn,
    errors: errorsEn,
    frame: frameEn,
    governance: governanceEn,
    home: homeEn,
    imports: importsEn,
    insights: insightsEn,
    integrations: integrationsEn,
    knowledge: knowledgeEn,
    leaders: leadersEn,
    log: logEn,
    mail: mailEn,
    moderation: moderationEn,
    notifications: notificationsEn,
    pages: pagesEn,
    penalties: penaltiesEn,
    people: peopleEn,
    programme: programmeEn,
    reputation: reputationEn,
    review: reviewEn,
    rules: rulesEn,
    search: searchEn,
    standing: standingEn,
    status: statusEn,
    topics: topicsEn,
    ui: uiEn,
  },
  de: {
    account: accountDe,
    figures: figuresDe,
    reports: reportsDe,
    decisions: decisionsDe,
    guidelines: guidelinesDe,
    acts: actsDe,
    admin: adminDe,
    api: apiDe,
    arranging: arrangingDe,
    ask: askDe,
    badges: badgesDe,
    boards: boardsDe,
    controls: controlsDe,
    desk: deskDe,
    editing: editingDe,
    errors: errorsDe,
    frame: frameDe,
    governance: governanceDe,
    home: homeDe,
    imports: importsDe,
    insights: insightsDe,
    integrations: integrationsDe,
    knowledge: knowledgeDe,
    leaders: leadersDe,
    log: logDe,
    mail: mailDe,
    moderation: moderationDe,
    notifications: notificationsDe,
    pages: pagesDe,
    penalties: penaltiesDe,
    people: peopleDe,
    programme: programmeDe,
    reputation: reputationDe,
    review: reviewDe,
    rules: rulesDe,
    search: searchDe,
    standing: standingDe,
    status: statusDe,
    topics: topicsDe,
    ui: uiDe,
  },
};

type English = (typeof catalogue)["en"];

/** The name of an area, which is also the name of its folder. */
export type Area = keyof English;

/** The keys of one area; a misspelt key does not compile. */
export type MessageKey<A extends Area> = keyof English[A] & string;
