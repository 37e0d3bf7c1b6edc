import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventDefinition } from "../platform/events/index.ts";
import { projectRoot } from "../platform/env/project-root.ts";
import { reactions } from "../reactions.ts";
import { shapeOf } from "./shape.ts";
import { document, table } from "./table.ts";

/** An event, where it is declared under which name, and the files that record it. */
export interface KnownEvent {
  definition: EventDefinition;
  identifier: string;
  recordedIn: string[];
}

/** Every event of every domain, in the order of their names. */
export async function allEvents(): Promise<KnownEvent[]> {
  const sources = sourceFiles();
  const events: KnownEvent[] = [];
  for (const file of globSync("server/*/**/*.events.ts", { cwd: projectRoot }).sort()) {
    const module: Record<string, unknown> = await import(join(projectRoot, file));
    for (const [identifier, value] of Object.entries(module)) {
      if (!isEvent(value)) continue;
      const records = new RegExp(`\\brecord\\([^,{]*\\b${identifier}\\b|\\b${identifier}\\.name\\b`);
      const recordedIn = sources.filter(({ text }) => records.test(text)).map(({ path }) => path);
      events.push({ definition: value, identifier, recordedIn });
    }
  }
  return events.toSorted((a, b) => a.definition.name.localeCompare(b.definition.name, "en"));
}

function sourceFiles(): { path: string; text: string }[] {
  return globSync("server/*/**/*.ts", { cwd: projectRoot })
    .filter((path) => !/\.test(ing)?\.ts$|^server\/(platform|testing|docs|bench)\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), "utf8") }));
}

function isEvent(value: unknown): value is EventDefinition {
  return typeof value === "object" && value !== null && "name" in value && "payload" in value;
}

/** The events: what they say, who records them, who reacts. */
export async function eventsDocument(): Promise<string> {
  const rows = (await allEvents()).map(({ definition, recordedIn }) => [
    `\`${definition.name}\``,
    `\`${shapeOf(definition.payload)}\``,
    recordedIn.map((file) => file.replace(/^server\//, "")).join(", "),
    reactions
      .filter((reaction) => reaction.on === definition.name)
      .map((reaction) => reaction.name)
      .join(", "),
  ]);
  return document(
    "Events",
    "What is recorded when it happened, in the same transaction; reactions follow it, in this order.",
    table(["event", "says", "recorded in", "reactions"], rows),
  );
}
