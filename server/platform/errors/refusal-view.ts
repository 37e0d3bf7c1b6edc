import { Conflict, Forbidden, Invalid, Refusal, TooMany } from "./errors.ts";

/** What a browser is told about a refusal: the kind, a message code, and what belongs to it. */
export interface RefusalView {
  kind: "NotFound" | "Forbidden" | "Invalid" | "Conflict" | "TooMany";
  code: string;
  field?: string;
  values?: Readonly<Record<string, string | number>>;
  current?: unknown;
  /** ISO 8601; when a limit opens again. */
  until?: string;
}

/** Takes any thrown value; returns null when it is not one of the five (a fault of ours, never explained outside). */
export function refusalView(error: unknown): RefusalView | null {
  if (!(error instanceof Refusal)) return null;
  if (error instanceof Forbidden) {
    const values = Object.keys(error.values).length > 0 ? { values: error.values } : {};
    return { kind: error.kind, code: error.because, ...values };
  }
  if (error instanceof Invalid) {
    return { kind: error.kind, code: error.reason, field: error.field, values: error.values };
  }
  if (error instanceof Conflict) {
    return { kind: error.kind, code: error.what, current: error.current, values: error.values };
  }
  if (error instanceof TooMany) return { kind: error.kind, code: error.what, until: error.until.toISOString() };
  return { kind: "NotFound", code: "notFound" };
}
