/** Which answer solved a topic, who said so, and whether staff confirm it. */
export { acceptAnswer } from "./accept-answer.ts";
export { endSolutionOnPostTaken } from "./end-solution-on-post-taken.ts";
export { remindToAccept } from "./remind-to-accept.job.ts";
export { reportSolution } from "./report-solution.ts";
export { revokeSolution } from "./revoke-solution.ts";
export {
  canAcceptAnswer,
  canReportSolution,
  canRevokeSolution,
  canSolveWithout,
  canVerifySolution,
} from "./solutions.policy.ts";
export { solutionsRouter } from "./solutions.router.ts";
export { solutionsSetting } from "./solutions.setting.ts";
export { solveWithout } from "./solve-without.ts";
export { verificationsDue } from "./verifications-due.job.ts";
export { verifySolution } from "./verify-solution.ts";
