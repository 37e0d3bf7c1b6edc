/**
 * The super-user programme as a cycle: who is proposed and why, who decides, how long a term runs, and what is given back.
 * Every change of state is a step of `machine.ts`; rights (the role of super user) begin and end with it.
 */

export { agreementKey } from "./agreement-proof.ts";
export { agree } from "./answer-invitation.ts";
export { decide } from "./decide.ts";
export { answerEscalation, escalate } from "./escalate.ts";
export { givePerk } from "./give-perk.ts";
export { leave } from "./leave.ts";
export { leaveOnErased, leaveOnRoleEnded, leaveOnStaff, leaveOnSuspended } from "./leave-on-account-changed.ts";
export { nominate } from "./nominate.ts";
export { programmeRouter } from "./programme.router.ts";
export { leaveProgrammeJob, programmeNightJob } from "./programme-night.job.ts";
export { reviewTone } from "./review-tone.ts";
export { type Looking, type LookingRow, lookingOf, lookingSql } from "./routing/looking-at.ts";
export { closeOffersOnAnswered, routeOnArranged, routeOnAsked } from "./routing/route-on-topic-changed.ts";
export { routeQuestionJob } from "./routing/route-question.job.ts";
export { routingRouter } from "./routing/routing.router.ts";
export { summariesRouter } from "./summary/summary.router.ts";
export { weeklySummariesJob } from "./summary/weekly-summaries.job.ts";
export { fallDue, proposeCandidates } from "./system-steps.ts";
