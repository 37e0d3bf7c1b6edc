import type { Rendered, RenderRequest } from "./rendered.ts";

/** Processor time of the worker so far, in microseconds. */
export interface Cpu {
  user: number;
  system: number;
}

/** Texts to render, or HTML of another system to turn into Markdown. */
export type ToWorker = { kind: "render"; requests: RenderRequest[] } | { kind: "translate"; htmls: string[] };

/** One entry per text; null where the text itself was out of bounds. */
export type Answers =
  | { kind: "rendered"; texts: (Rendered | null)[] }
  | { kind: "translated"; texts: (string | null)[] };

export type FromWorker = ({ kind: "ready" } | Answers) & { cpu: Cpu };

export function isToWorker(message: unknown): message is ToWorker {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  return message.kind === "render" || message.kind === "translate";
}

export function isFromWorker(message: unknown): message is FromWorker {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  return message.kind === "ready" || message.kind === "rendered" || message.kind === "translated";
}
