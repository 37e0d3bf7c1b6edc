import { spawn } from "node:child_process";
import { projectRoot } from "../platform/env/project-root.ts";

/** What a step found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Set when there was nothing to look at: a sentence. */
  note?: string;
}

export interface Step {
  /** How it is asked for: `npm test -- <name>`. */
  name: string;
  headline: string;
  run(args: string[]): Promise<Outcome>;
}

export const good: Outcome = { passed: 1, failed: 0 };
export const bad: Outcome = { passed: 0, failed: 1 };

/** Environment variables to add; undefined removes one. */
export type Variables = Record<string, string | undefined>;

export interface Ran {
  code: number;
  output: string;
}

/**
 * Runs a program of the project in the same Node as this one.
 * @param args a script and its arguments, relative to the project
 * @param show whether its output goes to the screen while it runs; otherwise it is only returned
 * @param folder where it runs
 */
export async function runNode(
  args: string[],
  env: Variables = {},
  show = true,
  folder: string = projectRoot,
): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => {
      output += text;
    });
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  const code = await new Promise<number>((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("close", (status) => resolve(status ?? -1));
  });
  process.off("exit", stop);
  return { code, output };
}

/** A step that is right or wrong as a whole: its output is shown only when it is wrong. */
export async function check(args: string[], env: Variables = {}): Promise<Outcome> {
  const { code, output } = await runNode(args, env, false);
  if (code !== 0) console.log(output.trim());
  return code === 0 ? good : bad;
}
