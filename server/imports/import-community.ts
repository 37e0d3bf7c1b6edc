import { Client, Pool } from "pg";
import { boardInput } from "../boards/boards.schema.ts";
import { saveBoard } from "../boards/index.ts";
import { env } from "../platform/env/env.ts";
import { announce, forget } from "../platform/page-cache/index.ts";
import { importContext } from "./import-context.ts";
import { openRun, type Run } from "./run.ts";
import { type Progress, runStages } from "./run-stages.ts";
import { sourceOf } from "./sources/sources.ts";
import { postsIn, type Tally } from "./tally.ts";
import { send } from "./transaction.ts";

export interface ImportRequest {
  /** "stackexchange" or "mozilla-support". */
  kind: string;
  folder: string;
  /** Slug of the board; made as a public board for questions when there is none. */
  board: string;
  /** Ends the import after the batch under way; the next run goes on there. */
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

export interface ImportResult {
  source: string;
  outcome: "done" | "stopped";
  /** Whether it went on where an earlier run was stopped. */
  resumed: boolean;
  /** Posts that earlier runs, stopped since, had taken. */
  postsBefore: number;
  tally: Tally;
  /** How long each stage took that this run worked on. */
  seconds: Record<string, number>;
}

/**
 * Imports a community, or goes on with an import that was stopped. Only one process imports a source at a time.
 * @throws Error with a sentence for people when the source cannot be found or is being imported already
 */
export async function importCommunity(request: ImportRequest): Promise<ImportResult> {
  const { kind, folder, signal, onProgress } = request;
  const source = await sourceOf(kind, folder, request.board);
  const firstStage = source.stages[0]?.name ?? "";
  return withClients(async (writer, reader) => {
    const [board] = await Promise.all([boardOf(writer, request.board), lock(writer, source.name)]);
    const { run, resumed } = await openRun(writer, { source: source.name, board }, firstStage);
    const postsBefore = postsIn(run.tally);
    const { outcome, seconds } = await runStages(run, source.stages, {
      writer,
      reader,
      signal,
      onProgress,
      announce: (tx) => announce(async (sql, ...values) => send(tx, sql, values), STALE),
    });
    forget(STALE);
    return { source: source.name, outcome, resumed, postsBefore, tally: run.tally, seconds };
  });
}

/** An import touches every list there is. */
const STALE = ["*"];

async function boardOf(client: Client, slug: string): Promise<Run["board"]> {
  const find = async () =>
    (await client.query<Run["board"]>('SELECT id, slug FROM "Board" WHERE slug = $1', [slug])).rows[0];
  const board = await find();
  if (board) return board;
  const words = slug.split("-").join(" ");
  const name = slug.length <= 3 ? slug.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1);
  const input = boardInput.safeParse({ slug, name });
  if (!input.success)
    throw new Error(`"${slug}" cannot be the address of a board: small letters, digits and hyphens only.`);
  await saveBoard(await importContext(), null, input.data);
  const made = await find();
  if (!made) throw new Error(`The board ${slug} was not made.`);
  return made;
}

/** Connections of their own, one that writes and two that read: no limit on how long a statement runs. */
async function withClients<T>(work: (writer: Client, reader: Pool) => Promise<T>): Promise<T> {
  const settings = { connectionString: env().databaseUrl, application_name: "kundig-import" };
  // What a batch sends without waiting for an answer crosses at once; see `send`.
  const writer = new Client({ ...settings, pipeline: true });
  const reader = new Pool({ ...settings, max: 2 });
  // A connection that breaks between two statements: the next statement says so.
  writer.on("error", () => {});
  reader.on("error", () => {});
  try {
    await writer.connect();
    // A batch and the run's place are one transaction, and those keep their order: what a crash of the database may take
    // is done again. The last transaction of a run waits for the disk again.
    await writer.query("SET synchronous_commit = off");
    return await work(writer, reader);
  } finally {
    await Promise.allSettled([writer.end(), reader.end()]);
  }
}

/** After a kill the database needs a moment to notice that the process is gone, hence the wait. */
async function lock(client: Client, source: string): Promise<void> {
  const until = Date.now() + 15_000;
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended('import ' || $1, 0)) AS mine",
      [source],
    );
    if (rows[0]?.mine) return;
    if (Date.now() > until) throw new Error("This folder is being imported into this board by another process.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
