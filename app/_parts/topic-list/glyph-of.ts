import type { State } from "../../_ui/state-glyph.tsx";

/** The drawing that says where a topic stands. */
export function glyphOf(topic: { state: string; kind: string; locked?: boolean }): State {
  if (topic.state === "VERIFIED") return "verified";
  if (topic.state === "SOLVED") return "solved";
  if (topic.kind === "IDEA") return "idea";
  if (topic.kind !== "QUESTION" || topic.state === "ANSWERED") return "answered";
  return "open";
}
