import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** How often we look for jobs of workers that are gone, in ms. */
const every = 1_000;

/** How long a job must have been held before we ask, in ms: by then a worker that has just begun has its lock. */
const heldFor = 1_500;

/** A worker is alive as long as the database session that holds its lock: a killed process loses both at once. */
const lockOf = "hashtextextended('kundig worker ' || $1, 0)";

/**
 * Says that the workers of this process live, and gives back what killed ones were doing. (The queue alone would wait
 * four hours.) Such a job may have happened already; jobs are safe to run twice.
 */
export class DeadWorkers {
  readonly #pool: pg.Pool;
  readonly #own = new Set<string>();
  readonly #stopping = new AbortController();
  #client: pg.Client | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** A pool of workers of this process that has just begun; jobs are held in its name. */
  add(workerId: string): void {
    this.#own.add(workerId);
  }

  /** The workers of this process ended: what they held is free as soon as the session with their locks is gone. */
  forget(): void {
    this.#own.clear();
    void this.#end();
  }

  start(onError: (message: string) => void): void {
    this.#looking = this.#look(onError);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
    await this.#end();
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  async #look(onError: (message: string) => void): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const client = await this.#session();
        await this.#free(client);
      } catch (error) {
        // The database was away: with the session the locks are gone too, so a new one takes them again.
        await this.#end();
        onError(`Jobs of killed workers cannot be looked for: ${error instanceof Error ? error.message : error}`);
      }
      await wait(every, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  /** The session that holds the locks of our own workers. */
  async #session(): Promise<pg.Client> {
    this.#client ??= await this.#connect();
    for (const workerId of this.#own) {
      const held = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
        AND (classid::bigint << 32 | objid::bigint) = ${lockOf}`;
      if ((await this.#client.query(held, [workerId])).rowCount) continue;
      await this.#client.query(`SELECT pg_try_advisory_lock(${lockOf})`, [workerId]);
    }
    return this.#client;
  }

  /** A connection of its own: it is held all the time, and the pool's are for work. */
  async #connect(): Promise<pg.Client> {
    const { connectionString } = this.#pool.options;
    const client = new pg.Client({ connectionString, application_name: "kundig-workers" });
    client.on("error", () => {});
    await client.connect();
    return client;
  }

  async #free(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ id: string }>(
      `SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs
       WHERE locked_at < now() - $1 * interval '1 ms' AND locked_by <> ALL($2::text[])`,
      [heldFor, [...this.#own]],
    );
    for (const { id } of rows) {
      const lock = await client.query<{ dead: boolean }>(`SELECT pg_try_advisory_lock(${lockOf}) AS dead`, [id]);
      if (!lock.rows[0]?.dead) continue;
      await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [[id]]);
      await client.query(`SELECT pg_advisory_unlock(${lockOf})`, [id]);
    }
  }
}
