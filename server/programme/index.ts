/**
 * The super-user programme as a cycle: who is proposed and why, who decides, how long a term runs, and what is given back.
 * Every change of state is a step of `machine.ts`; rights (the role of super user) begin and end with it.
 */
export { leaveOnErased, leaveOnStaff } from "./leave-on-account-changed.ts";
export { programmeRouter } from "./programme.router.ts";
export { leaveProgrammeJob, programmeNightJob } from "./programme-night.job.ts";
