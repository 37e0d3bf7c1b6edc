import { EventEmitter } from "node:events";
import { Logger, type ParsedCronItem, parseCronItems, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import { z } from "zod";
import type { Ctx } from "../authorize/index.ts";
import type { Reaction } from "../events/index.ts";
import { DeadWorkers } from "./dead-workers.ts";
import type { AnyJob } from "./define.ts";
import { keepBegun } from "./keep-begun.ts";

const dispatchPayload = z.object({ eventId: z.uuid() });
const reactPayload = z.object({ eventId: z.uuid(), reaction: z.string().max(200) });

export interface RunningWorker {
  /** Lets running jobs finish, then stops. */
  stop(): Promise<void>;
}

/** What the worker needs to know of the project; handed in because the platform imports no domain. */
export interface Work {
  pool: Pool;
  reactions: readonly Reaction[];
  jobs: readonly AnyJob[];
  /** cron pattern (UTC) → job name */
  schedule: readonly { cron: string; job: string }[];
  /** A context of the system whose clock stands at `at` (now when absent). */
  context(at?: Date): Promise<Ctx>;
  log(level: "info" | "warn" | "error", message: string): void;
  concurrency: number;
  /** Resolves when it is a job's turn: people who wait for an answer of this process go first. */
  turn(): Promise<void>;
}

/** Starts the queue: dispatches events to their reactions, runs jobs, keeps the schedule. */
export async function startJobs(work: Work): Promise<RunningWorker> {
  const byEvent = Map.groupBy(work.reactions, (reaction) => reaction.on);
  const byName = new Map(work.reactions.map((reaction) => [reaction.name, reaction]));
  const tasks: TaskList = {
    dispatch: async (payload, helpers) => {
      const { eventId } = dispatchPayload.parse(payload);
      await work.turn();
      await helpers.withPgClient(async (client) => {
        const found = await client.query<{ name: string }>('SELECT name FROM "Event" WHERE id = $1', [eventId]);
        const names = (byEvent.get(found.rows[0]?.name ?? "") ?? []).map((reaction) => reaction.name);
        if (names.length === 0) return;
        await client.query(
          `SELECT graphile_worker.add_job('react', json_build_object('eventId', $1::text, 'reaction', name),
             max_attempts := 12) FROM unnest($2::text[]) AS name`,
          [eventId, names],
        );
      });
    },
    react: async (payload) => {
      const { eventId, reaction } = reactPayload.parse(payload);
      const known = byName.get(reaction);
      if (!known) return;
      await work.turn();
      const ctx = await work.context();
      const event = await ctx.db.event.findUnique({ where: { id: eventId } });
      if (event) await known.run(ctx, event);
    },
  };
  for (const job of work.jobs) {
    tasks[job.name] = async (payload) => {
      await work.turn();
      await job.run(await work.context(), job.payload.parse(payload ?? {}) as never);
    };
  }
  const cron: ParsedCronItem[] = parseCronItems(
    work.schedule.map(({ cron: match, job }) => ({ task: job, match, options: { backfillPeriod: 3_600_000 } })),
  );
  const dead = new DeadWorkers(work.pool);
  const events: WorkerEvents = new EventEmitter();
  // Jobs are held in the name of the pool, not of the worker in it that has them.
  events.on("pool:create", ({ workerPool }) => dead.add(workerPool.id));
  const begin = () =>
    run({
      pgPool: work.pool,
      events,
      taskList: tasks,
      parsedCronItems: cron,
      concurrency: work.concurrency,
      noHandleSignals: true,
      // What a killed worker held is free within 2.5 s and found by the next poll: what follows is there within 5 s.
      pollInterval: 1_000,
      noPreparedStatements: false,
      logger: quietLogger(work.log),
      // Only so does a result that cannot be written end the queue, where we hear of it, and not the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  const kept = keepBegun(await begin(), begin, () => dead.forget(), work.log);
  dead.start((message) => work.log("warn", message));
  return {
    stop: async () => {
      await kept.stop();
      await dead.stop();
    },
  };
}

function quietLogger(log: Work["log"]): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log("error", message);
    else if (level === "warning") log("warn", message);
  });
}
