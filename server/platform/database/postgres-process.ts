import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the database's programs are started with: nothing of the language and time zone of the person at the keyboard. */
export const plainEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
};

/** Whether a process has ended and only waits for its parent to take note, which some containers never do. */
function isDefunct(pid: number): boolean {
  try {
    return process.platform === "linux" && /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isDefunct(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The name of a running program, or the empty text. */
function programOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return execFileSync("/bin/ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** When a process began, in whatever unit the system counts: tells a process from a later one with the same id. */
export function beginOf(pid: number): string {
  try {
    if (process.platform !== "linux") return "";
    // Field 22 of stat; the program's name before it may contain blanks and brackets.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/**
 * The PostgreSQL that runs on a data folder, by its postmaster.pid; undefined when none runs, also
 * when the file was left behind by a killed one, or when its number now belongs to another program.
 */
export function runningPostgres(data: string): { pid: number; port: number } | undefined {
  try {
    const [pid, , , port] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n").map(Number);
    if (!pid || !isAlive(pid) || !programOf(pid).includes("postgres")) return undefined;
    return { pid, port: port ?? 0 };
  } catch {
    return undefined;
  }
}

/** Waits until a process is gone. @returns false when it still runs after `ms`. */
export async function gone(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

/** Waits some milliseconds, or until the signal. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
