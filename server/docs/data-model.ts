import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { projectRoot } from "../platform/env/project-root.ts";
import { document, table } from "./table.ts";

/** The tables, by the domain whose schema file they stand in: the only one that writes them. */
export function dataModelDocument(): string {
  const parts = globSync("prisma/schema/*.prisma", { cwd: projectRoot })
    .sort()
    .map((file) => partOf(basename(file, ".prisma"), readFileSync(join(projectRoot, file), "utf8")))
    .filter((part) => part !== "");
  return document(
    "Data model",
    "Tables by domain. Each is written by that domain alone. `?` may be empty; arrows name the row of another table.",
    ...parts,
  );
}

function partOf(domain: string, schema: string): string {
  const models = [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  if (models.length === 0) return "";
  const rows = models.map(([, comment = "", name = "", body = ""]) => [
    `\`${name}\``,
    comment.replaceAll(/^\/\/\/ ?/gm, "").trim(),
    columnsOf(body).join(", "),
  ]);
  return `## ${domain}\n\n${table(["table", "what it holds", "columns"], rows)}`;
}

function columnsOf(body: string): string[] {
  const arrows = new Map(
    [...body.matchAll(/^ {2}\w+\s+(\w+)\??\s.*fields: \[(\w+)\]/gm)].map(([, table = "", column = ""]) => [column, table]),
  );
  return [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?(\?)?/gm)]
    .filter(([line, , kind = ""]) => isColumn(kind, body, line))
    .map(([, name = "", , list = "", optional = ""]) => {
      const arrow = arrows.get(name);
      return `${name}${list && "[]"}${optional}${arrow ? ` → ${arrow}` : ""}`;
    });
}

/** Relations are no columns; kinds of our own without a relation are enums, and they are. */
function isColumn(kind: string, body: string, line: string): boolean {
  if (/^(?:String|Int|Boolean|DateTime|Json|Float|BigInt|Unsupported)$/.test(kind)) return true;
  const rest = body.slice(body.indexOf(line)).split("\n", 1)[0] ?? "";
  return enums.has(kind) && !rest.includes("@relation");
}

const enums = new Set(
  globSync("prisma/schema/*.prisma", { cwd: projectRoot }).flatMap((file) =>
    [...readFileSync(join(projectRoot, file), "utf8").matchAll(/^enum (\w+)/gm)].map(([, name = ""]) => name),
  ),
);
