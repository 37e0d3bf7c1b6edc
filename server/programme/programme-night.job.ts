import { z } from "zod";
import type { Ctx } from "../platform/authorize/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import {
  countOpenStays,
  endExcluded,
  endGrace,
  endWithoutAgreement,
  fallDue,
  lapse,
  type NightReport,
  proposeCandidates,
} from "./system-steps.ts";

/** Everything the programme does by itself, each step in its own transaction; running it twice changes nothing more. */
export async function programmeNight(ctx: Ctx): Promise<NightReport> {
  const ended = (await endExcluded(ctx)) + (await endWithoutAgreement(ctx));
  const lapsed = await lapse(ctx);
  const grace = await endGrace(ctx);
  const due = await fallDue(ctx);
  const proposed = await proposeCandidates(ctx);
  await countOpenStays(ctx);
  return { proposed, lapsed, due, ...grace, ended };
}

/** Proposes candidates, lets invitations lapse, ends terms and grace. Nightly. */
export const programmeNightJob = defineJob({
  name: "programme-night",
  payload: z.object({}).loose(),
  attempts: 5,
  run: async (ctx) => {
    await programmeNight(ctx);
  },
});

/** Ends at once what people who were suspended or joined the staff can no longer be part of. Every five minutes. */
export const leaveProgrammeJob = defineJob({
  name: "leave-programme",
  payload: z.object({}).loose(),
  attempts: 3,
  run: async (ctx) => {
    await endExcluded(ctx);
  },
});
