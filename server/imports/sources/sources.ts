import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Stage } from "../stage.ts";
import { mozillaSupportStages } from "./mozilla-support.ts";
import { stackExchangeStages } from "./stackexchange.ts";

/** Where an import comes from: its stages, and the name under which it is remembered. */
export interface Source {
  /** The same folder into the same board is the same source, wherever the folder lies. */
  readonly name: string;
  readonly stages: readonly Stage[];
}

/** Finds a file of a folder by one of its endings; null when it is not there. */
export type FindFile = (name: RegExp) => string | null;

const kinds: Readonly<Record<string, (find: FindFile) => Stage[]>> = {
  stackexchange: stackExchangeStages,
  "mozilla-support": mozillaSupportStages,
};

export const sourceKinds: readonly string[] = Object.keys(kinds);

/**
 * The source of a kind in a folder, for a board.
 * @throws Error with a sentence for people when the kind is unknown, the folder cannot be read or lacks a file
 */
export async function sourceOf(kind: string, folder: string, board: string): Promise<Source> {
  const stages = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!stages) throw new Error(`"${kind}" is no kind of import; there are: ${sourceKinds.join(", ")}.`);
  const path = resolve(folder);
  const names = await readdir(path).catch(() => {
    throw new Error(`The folder ${folder} cannot be read.`);
  });
  names.sort();
  const find: FindFile = (name) => {
    const found = names.find((file) => name.test(file));
    return found === undefined ? null : join(path, found);
  };
  return { name: `${kind}:${basename(path)}:${board}`, stages: stages(find) };
}
