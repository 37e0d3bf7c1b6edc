import type { TopicHead } from "../../../server/topics/index.ts";
import type { State } from "../../_ui/state-glyph.tsx";

/** The drawing of a topic's state; none for discussions and announcements, which nobody has to solve. */
export function stateOf(topic: Pick<TopicHead, "kind" | "state" | "solvedWithout">): State | null {
  if (topic.kind === "IDEA") return "idea";
  if (topic.kind !== "QUESTION") return null;
  if (topic.state === "VERIFIED") return "verified";
  if (topic.state === "SOLVED" || topic.solvedWithout) return "solved";
  return topic.state === "ANSWERED" ? "answered" : "open";
}
