import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "community");

export interface SeedPerson {
  name: string;
  displayName: string;
  email: string;
  role: "AGENT" | "MODERATOR" | "EDITOR" | "ADMIN" | "SUPER_USER" | null;
  title?: string;
  about: string;
  locale: "en" | "de";
  timeZone: string;
  /** Days before today. */
  joined: number;
}

/** A part of a file: its head line's words and the text below. */
export interface Part {
  words: string[];
  /** `key=value` words. */
  marks: Record<string, string>;
  /** Quoted text of the head line. */
  quoted: string;
  text: string;
}

export interface SeedFile {
  /** `<folder>/<name>` without ending; how files name each other. */
  key: string;
  place: string;
  head: Record<string, string>;
  text: string;
  parts: Part[];
}

/** Reads one of the JSON lists of the community. */
export function readList<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as T[];
}

/** Reads all files of `topics` or `articles`, sorted by key. */
export function readFiles(kind: "topics" | "articles"): SeedFile[] {
  return readdirSync(join(folder, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, kind, name))
        .filter((file) => file.endsWith(".md"))
        .map((file) => readSeedFile(name, file.slice(0, -3), readFileSync(join(folder, kind, name, file), "utf8"))),
    )
    .sort((a, b) => a.key.localeCompare(b.key));
}

function readSeedFile(place: string, name: string, source: string): SeedFile {
  const [top = "", ...rest] = source.replaceAll("\r\n", "\n").split(/^(?====)/m);
  const head: Record<string, string> = {};
  for (const line of top.split("\n")) {
    const [, key = "", value = ""] = /^([a-z-]+): *(.*)$/.exec(line) ?? [];
    if (key) head[key] = value.trim();
  }
  const parts = rest.map(readPart);
  const [body, ...others] = parts;
  return { key: `${place}/${name}`, place, head, text: body?.text ?? "", parts: others };
}

function readPart(chunk: string): Part {
  const [line = "", ...text] = chunk.split("\n");
  const quoted = /"([^"]*)"/.exec(line)?.[1] ?? "";
  const words = line
    .slice(3)
    .replace(/"[^"]*"/, "")
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const marks = Object.fromEntries(
    words.filter((word) => word.includes("=")).map((word) => word.split(/=(.*)/s).slice(0, 2)),
  );
  return { words: words.filter((word) => !word.includes("=")), marks, quoted, text: text.join("\n").trim() };
}
