import { procedureList } from "./procedure-list.ts";
import { shapeOf } from "./shape.ts";
import { document, table } from "./table.ts";

/** Every procedure of the router: path, kind, and what may be given. */
export function proceduresDocument(): string {
  const rows = procedureList().map(({ path, type, inputs }) => [
    `\`${path}\``,
    type,
    inputs.map((input) => `\`${shapeOf(input)}\``).join(" and ") || "nothing",
  ]);
  return document(
    "Procedures",
    "What pages, browsers and forms may ask of the server. `?` may be left out, numbers are bounds.",
    table(["procedure", "kind", "input"], rows),
  );
}
