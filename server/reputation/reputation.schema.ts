import { z } from "zod";

export const periods = ["week", "month", "quarter", "all"] as const;
export const periodInput = z.enum(periods);
export type Period = (typeof periods)[number];
