import { type OwnPostgres, type OwnPostgresOptions, startOwnPostgres } from "./own-postgres.ts";
import { pause } from "./postgres-process.ts";

/** How often it is looked after, in ms. */
const interval = 500;

/**
 * Starts our own PostgreSQL and starts it again, on the same port, whenever it ends without being asked to: it was
 * killed because the machine ran out of memory, or by somebody's mistake. Connections find it again by themselves.
 * @param tell is told when that happened
 */
export async function keepRunning(options: OwnPostgresOptions, tell: (sentence: string) => void): Promise<OwnPostgres> {
  let current = await startOwnPostgres(options);
  const stopping = new AbortController();
  const look = async () => {
    for (; !stopping.signal.aborted; await pause(interval, stopping.signal)) {
      if (current.isRunning()) continue;
      tell("The database ended unexpectedly. It is being started again.");
      try {
        current = await startOwnPostgres({ ...options, port: current.port });
        tell("The database is back.");
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const looking = look();
  return {
    ...current,
    isRunning: () => current.isRunning(),
    stop: async (how) => {
      stopping.abort();
      await looking;
      await current.stop(how);
    },
  };
}
