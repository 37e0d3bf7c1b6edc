import type { z } from "zod";
import { appRouter } from "../router.ts";

/** One procedure of the router: `topics.ask`, what it is, and the schemas its input must fit. */
export interface ListedProcedure {
  path: string;
  type: "query" | "mutation" | "subscription";
  inputs: z.ZodType[];
}

/** All procedures of the router, by path. */
export function procedureList(): ListedProcedure[] {
  // The router is typed as a tree of domains and holds its procedures under their whole paths.
  const flat: object = appRouter._def.procedures;
  const entries: [string, { _def: Omit<ListedProcedure, "path"> }][] = Object.entries(flat);
  return entries
    .map(([path, { _def }]) => ({ path, type: _def.type, inputs: _def.inputs }))
    .toSorted((a, b) => a.path.localeCompare(b.path, "en"));
}
