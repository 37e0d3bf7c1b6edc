import type { Act, MembershipState, StepAs } from "./programme-limits.schema.ts";

/** One way from state to state. `from` null: there is no open stay. `to` "same": the state stays, the step is written. */
export interface Transition {
  act: Act;
  from: readonly (MembershipState | null)[];
  to: MembershipState | "same";
  by: readonly StepAs[];
}

/**
 * THE table of the programme: no state is reached in another way. Commands name an act and never a state; the drawing in
 * README.md shows the same and is compared by a test.
 */
export const transitions: readonly Transition[] = [
  { act: "PROPOSE", from: [null], to: "CANDIDATE", by: ["SYSTEM"] },
  { act: "NOMINATE", from: [null, "CANDIDATE"], to: "NOMINATED", by: ["PEER", "STAFF"] },
  { act: "NOMINATE", from: ["NOMINATED"], to: "same", by: ["PEER", "STAFF"] },
  { act: "INVITE", from: ["NOMINATED"], to: "INVITED", by: ["STAFF"] },
  {
    act: "WITHDRAW",
    from: ["CANDIDATE", "NOMINATED", "INVITED", "AGREED"],
    to: "WITHDRAWN",
    by: ["STAFF", "SYSTEM"],
  },
  { act: "DECLINE", from: ["INVITED", "AGREED"], to: "DECLINED", by: ["SELF"] },
  { act: "LAPSE", from: ["INVITED", "AGREED"], to: "DECLINED", by: ["SYSTEM"] },
  { act: "AGREE", from: ["INVITED"], to: "AGREED", by: ["SELF"] },
  { act: "CONFIRM", from: ["AGREED"], to: "ACTIVE", by: ["SELF"] },
  { act: "CONSENT", from: ["ACTIVE", "RENEWAL_DUE", "RENEWED"], to: "same", by: ["SELF"] },
  { act: "FALL_DUE", from: ["ACTIVE", "RENEWED"], to: "RENEWAL_DUE", by: ["SYSTEM"] },
  { act: "RENEW", from: ["RENEWAL_DUE"], to: "RENEWED", by: ["SELF", "STAFF", "SYSTEM"] },
  { act: "RETIRE", from: ["RENEWAL_DUE"], to: "ALUMNI", by: ["SELF", "STAFF", "SYSTEM"] },
  { act: "END", from: ["ACTIVE", "RENEWAL_DUE", "RENEWED"], to: "ENDED_EARLY", by: ["SELF", "STAFF", "SYSTEM"] },
];

/** Where an act leads, "impossible" from this state, or "refused" for somebody in this capacity. Pure. */
export function leadsTo(
  from: MembershipState | null,
  act: Act,
  as: StepAs,
): { to: MembershipState } | "impossible" | "refused" {
  const ways = transitions.filter((way) => way.act === act && way.from.includes(from));
  if (ways.length === 0) return "impossible";
  const way = ways.find((one) => one.by.includes(as));
  if (!way) return "refused";
  if (way.to !== "same") return { to: way.to };
  return from === null ? "impossible" : { to: from };
}

/** The acts somebody in these capacities may take now, for buttons. Pure. */
export function actsFrom(from: MembershipState | null, capacities: readonly StepAs[]): Act[] {
  const open = transitions.filter((way) => way.from.includes(from) && way.by.some((as) => capacities.includes(as)));
  return [...new Set(open.map((way) => way.act))];
}

/** The table as a Mermaid state diagram, one line per way; README.md holds its text. */
export function drawing(): string {
  const lines = transitions.flatMap((way) =>
    way.from.map((from) => {
      const to = way.to === "same" ? from : way.to;
      return `  ${from ?? "[*]"} --> ${to}: ${way.act.toLowerCase()} (${way.by.map((as) => as.toLowerCase()).join(", ")})`;
    }),
  );
  return ["stateDiagram-v2", ...lines].join("\n");
}
