import type { z } from "zod";
import { appRouter } from "../router.ts";
import { shapeOf } from "./shape.ts";
import { document, table } from "./table.ts";

type Procedures = Record<string, { _def: { type: string; inputs: z.ZodType[] } }>;

/** Every procedure of the router: path, kind, and what may be given. */
export function proceduresDocument(): string {
  const all: Procedures = appRouter._def.procedures;
  const rows = Object.entries(all)
    .map(([path, { _def }]) => [`\`${path}\``, _def.type, _def.inputs.map(shapeOf).map(code).join(" and ") || "nothing"])
    .toSorted(([a = ""], [b = ""]) => a.localeCompare(b, "en"));
  return document(
    "Procedures",
    "What pages, browsers and forms may ask of the server. `?` may be left out, numbers are bounds.",
    table(["procedure", "kind", "input"], rows),
  );
}

const code = (text: string) => `\`${text}\``;
