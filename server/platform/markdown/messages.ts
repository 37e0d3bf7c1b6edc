import type { Rendered, RenderRequest } from "./rendered.ts";

/** Processor time of the worker so far, in microseconds. */
export interface Cpu {
  user: number;
  system: number;
}

export interface ToWorker {
  kind: "render";
  requests: RenderRequest[];
}

/** `answers` has one entry per request; null where the text itself was out of bounds. */
export type FromWorker = { kind: "ready"; cpu: Cpu } | { kind: "answers"; answers: (Rendered | null)[]; cpu: Cpu };

export function isToWorker(message: unknown): message is ToWorker {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === "render";
}

export function isFromWorker(message: unknown): message is FromWorker {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  return message.kind === "ready" || message.kind === "answers";
}
