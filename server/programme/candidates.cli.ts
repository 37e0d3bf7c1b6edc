import { parseArgs } from "node:util";
import { database } from "../platform/cli/database.ts";
import { closeDb, db } from "../platform/db/client.ts";
import { env } from "../platform/env/env.ts";
import { loadSettings, setting } from "../settings/index.ts";
import { candidateEvidence } from "./candidate-evidence.query.ts";
import type { CountScope } from "./candidate-figures.query.ts";
import { type CandidateRow, findCandidates } from "./find-candidates.query.ts";
import { candidateRuleSetting } from "./programme.setting.ts";

const usage = `npm run candidates [-- --as-of <YYYY-MM-DD>] [--board <board>] [--helpful] [--links <n>]

Prints who the candidate rule proposes, each with the figures and the addresses by which they can be checked.

--as-of     the last day looked at (UTC); today when absent
--board     one board and its children alone
--helpful   the rule for a community without acceptance marks, whatever the setting says: an answer somebody found
            helpful counts as accepted, helpful votes as thanks, askers helped as the people who gave them
--links     addresses for each figure (12; 0 for all)`;

/** `npm run candidates`. @returns the exit code: 0 done, 1 no such board, 2 for wrong arguments */
export async function run(args: string[]): Promise<number> {
  const asked = argumentsOf(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  await using _used = await database();
  try {
    const stored = setting({ settings: await loadSettings(db()) }, candidateRuleSetting);
    const rule = { ...stored, countHelpful: stored.countHelpful || asked.helpful };
    const board = asked.board ? await db().board.findUnique({ where: { slug: asked.board } }) : null;
    if (asked.board && !board) {
      console.error(`There is no board "${asked.board}".`);
      return 1;
    }
    const scope = { rule, asOf: asked.asOf, boardId: board?.id ?? null };
    const began = performance.now();
    const rows = await findCandidates(db(), scope);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    const members = await db().user.count({ where: { erasedAt: null } });
    for (const row of rows) for (const line of await linesOf(row, scope, asked.links)) console.log(line);
    console.log(`${rows.length} candidates of ${members} members, looked at in ${took} s.`);
    return 0;
  } finally {
    await closeDb();
  }
}

interface Asked {
  asOf: Date;
  board: string | undefined;
  helpful: boolean;
  links: number;
}

function argumentsOf(args: string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        "as-of": { type: "string" },
        board: { type: "string" },
        helpful: { type: "boolean", default: false },
        links: { type: "string", default: "12" },
      },
    });
    const day = values["as-of"] ?? new Date().toISOString().slice(0, 10);
    const links = Number(values.links);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !Number.isInteger(links) || links < 0) return null;
    const start = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== day) return null;
    const asOf = new Date(start.getTime() + 86_400_000);
    return { asOf, board: values.board, helpful: values.helpful, links: links === 0 ? Number.MAX_SAFE_INTEGER : links };
  } catch {
    return null;
  }
}

const names: Record<string, string> = {
  acceptances: "accepted answers",
  share: "% of the questions solved",
  activeDays: "active days",
  medianHours: "hours to the first answer (median)",
  kudos: "thanks",
  people: "people helped or thankful",
  upheldFlags: "posts removed",
};

/** One candidate as lines for people. */
async function linesOf(row: CandidateRow, scope: CountScope, links: number): Promise<string[]> {
  const address = (href: string) => `${env().url}${href}`;
  const evidence = await candidateEvidence(db(), row.userId, scope);
  const some = <T>(what: string, all: readonly T[], line: (one: T) => string) =>
    all.length === 0
      ? []
      : [
          `  ${what} (${all.length})`,
          ...all.slice(0, links).map((one) => `    ${line(one)}`),
          ...(all.length > links ? [`    and ${all.length - links} more`] : []),
        ];
  const figures = row.results.map(
    ({ name, have, bound, asked }) => `${have ?? "no"} ${names[name]} (${bound === "atLeast" ? "≥" : "≤"} ${asked})`,
  );
  return [
    `${row.person.displayName}  ${address(`/u/${row.person.name}`)}${row.reachable ? "" : "  (imported, not taken over)"}`,
    `  ${figures.join(" · ")} · ${row.figures.answers} answers · solved ${row.figures.solved} of ${row.figures.questions} questions`,
    ...some(
      "accepted answers, with thanks, hours and asker",
      evidence.answers.filter((answer) => answer.accepted),
      (one) => `${address(one.href)}  ${one.thanks} · ${one.hours ?? "–"} h · ${one.asker}`,
    ),
    ...some(
      "other answers",
      evidence.answers.filter((answer) => !answer.accepted),
      (one) => `${address(one.href)}  ${one.hours ?? "–"} h`,
    ),
    ...some("days", evidence.days, (one) => `${one.day}  ${address(one.href)}`),
    ...some("thanks", evidence.thanks, (one) => `${address(one.href)}  ${one.from}`),
    ...some("removed posts", evidence.removed, (one) => `${address(one.href)}  ${one.reason}`),
    "",
  ];
}
