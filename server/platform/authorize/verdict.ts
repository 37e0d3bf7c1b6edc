import { Forbidden, NotFound } from "../errors/index.ts";

/** What a policy answers: yes; no, because …; or "it does not exist for you". */
export type Verdict = { ok: true } | { ok: false; because: string } | { ok: false; concealed: true };

export const allowed: Verdict = { ok: true };
export const concealed: Verdict = { ok: false, concealed: true };
export function refused(because: string): Verdict {
  return { ok: false, because };
}

/** Anything that remembers that it was asked for rights; every mutation must have asked before it ends. */
export interface Traced {
  trace: { authorized: boolean };
}

/** Ends the request with NotFound or Forbidden unless the verdict is yes. */
export function authorize(ctx: Traced, verdict: Verdict): void {
  ctx.trace.authorized = true;
  if (verdict.ok) return;
  if ("because" in verdict) throw new Forbidden(verdict.because);
  throw new NotFound();
}
