import { EnvironmentError } from "../env/env.ts";

/**
 * Runs one command of the command line and ends the process with its exit code. What a person can put right is
 * told in a sentence; only what is our own fault is printed with its stack.
 * @param run takes the arguments after the command's name and returns the exit code
 */
export async function command(run: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    process.exitCode = 1;
    // Stopped by a signal: nothing is wrong.
    if (error instanceof Error && error.name === "AbortError") return;
    if (error instanceof EnvironmentError) console.error(error.message);
    else if (error instanceof Error && error.constructor === Error) console.error(error.message);
    else console.error(error);
  }
}
