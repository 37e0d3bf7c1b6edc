import type { ArticleStateName } from "./article-limits.schema.ts";

/**
 * In what capacity somebody acts: a super user on a draft of their own, those who work on every article, those who
 * publish (setting), and the community's own rules.
 */
export const articleCapacities = ["OWNER", "WRITER", "REVIEWER", "SYSTEM"] as const;
export type ArticleCapacity = (typeof articleCapacities)[number];

export const articleActs = [
  "save",
  "submit",
  "sendBack",
  "publish",
  "schedule",
  "unschedule",
  "recheck",
  "confirm",
  "retire",
  "restore",
] as const;
export type ArticleAct = (typeof articleActs)[number];

/** One way from state to state. `to` "same": the state stays. `another`: never by whoever wrote the newest text. */
interface Way {
  act: ArticleAct;
  from: readonly ArticleStateName[];
  to: ArticleStateName | "same";
  by: readonly ArticleCapacity[];
  another?: true;
}

/**
 * THE table of an article's life: no state is reached in another way. Publishing from PUBLISHED or RE_CHECK shows a newer
 * revision; the first publication goes through review. The drawing in README.md shows the same and is compared by a test.
 */
export const ways: readonly Way[] = [
  { act: "save", from: ["DRAFT"], to: "same", by: ["OWNER", "WRITER"] },
  { act: "save", from: ["IN_REVIEW", "PUBLISHED", "RE_CHECK"], to: "same", by: ["WRITER"] },
  { act: "submit", from: ["DRAFT"], to: "IN_REVIEW", by: ["OWNER", "WRITER"] },
  { act: "sendBack", from: ["IN_REVIEW"], to: "DRAFT", by: ["REVIEWER"] },
  {
    act: "publish",
    from: ["IN_REVIEW", "PUBLISHED", "RE_CHECK"],
    to: "PUBLISHED",
    by: ["REVIEWER", "SYSTEM"],
    another: true,
  },
  { act: "schedule", from: ["IN_REVIEW", "PUBLISHED", "RE_CHECK"], to: "same", by: ["REVIEWER"], another: true },
  { act: "unschedule", from: ["IN_REVIEW", "PUBLISHED", "RE_CHECK"], to: "same", by: ["REVIEWER", "SYSTEM"] },
  { act: "recheck", from: ["PUBLISHED"], to: "RE_CHECK", by: ["REVIEWER", "SYSTEM"] },
  { act: "confirm", from: ["RE_CHECK"], to: "PUBLISHED", by: ["REVIEWER"] },
  { act: "retire", from: ["DRAFT", "IN_REVIEW", "PUBLISHED", "RE_CHECK"], to: "RETIRED", by: ["REVIEWER"] },
  { act: "restore", from: ["RETIRED"], to: "DRAFT", by: ["REVIEWER"] },
];

/** Where an act leads, "impossible" from this state, or "refused" for somebody in these capacities. Pure. */
export function leadsTo(
  from: ArticleStateName,
  act: ArticleAct,
  as: readonly ArticleCapacity[],
): { to: ArticleStateName; another: boolean } | "impossible" | "refused" {
  if (!ways.some((way) => way.act === act && way.by.some((one) => as.includes(one)))) return "refused";
  const open = ways.filter((way) => way.act === act && way.from.includes(from));
  if (open.length === 0) return "impossible";
  const way = open.find((one) => one.by.some((capacity) => as.includes(capacity)));
  if (!way) return "refused";
  return { to: way.to === "same" ? from : way.to, another: way.another === true };
}

/** The state after an act, or null when the article's state does not know it. */
export function stateAfter(act: ArticleAct, state: ArticleStateName): ArticleStateName | null {
  const way = ways.find((one) => one.act === act && one.from.includes(state));
  if (!way) return null;
  return way.to === "same" ? state : way.to;
}

/** The states in which readers find an article. */
export const readable: readonly ArticleStateName[] = ["PUBLISHED", "RE_CHECK"];

/** The table as a Mermaid state diagram, one line per way; README.md holds its text. */
export function drawing(): string {
  const lines = ways.flatMap((way) =>
    way.from.map((from) => {
      const who = way.by.map((one) => one.toLowerCase()).join(", ");
      return `  ${from} --> ${way.to === "same" ? from : way.to}: ${way.act} (${who}${way.another ? "; not the author" : ""})`;
    }),
  );
  return ["stateDiagram-v2", "  [*] --> DRAFT", ...lines].join("\n");
}
