/**
 * The five ways a request is refused. Codes (`because`, `reason`, `what`) are keys of the interface messages
 * (`errors.<kind>.<code>`), never sentences, so that every language says them properly.
 */
export abstract class Refusal extends Error {
  abstract readonly kind: RefusalKind;
}

export type RefusalKind = "NotFound" | "Forbidden" | "Invalid" | "Conflict" | "TooMany";

/** It does not exist, or the actor may not know that it does. */
export class NotFound extends Refusal {
  readonly kind = "NotFound";
  constructor() {
    super("not found");
  }
}

/** The actor sees it and may not do this; `because` says why. `values` are what the page that says so needs. */
export class Forbidden extends Refusal {
  readonly kind = "Forbidden";
  readonly because: string;
  readonly values: Readonly<Record<string, string>>;
  constructor(because: string, values: Readonly<Record<string, string>> = {}) {
    super(`forbidden: ${because}`);
    this.because = because;
    this.values = values;
  }
}

/** A value is not acceptable; shown beside `field`. `values` fill the message (a limit, a name). */
export class Invalid extends Refusal {
  readonly kind = "Invalid";
  readonly field: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(field: string, reason: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`invalid ${field}: ${reason}`);
    this.field = field;
    this.reason = reason;
    this.values = values;
  }
}

/** Somebody else was first; `current` is what stands now, so that nothing typed is lost; `values` fill the message. */
export class Conflict extends Refusal {
  readonly kind = "Conflict";
  readonly what: string;
  readonly current: unknown;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(what: string, current: unknown = null, values: Readonly<Record<string, string | number>> = {}) {
    super(`conflict: ${what}`);
    this.what = what;
    this.current = current;
    this.values = values;
  }
}

/** A limit is reached; it opens again at `until`. */
export class TooMany extends Refusal {
  readonly kind = "TooMany";
  readonly what: string;
  readonly until: Date;
  constructor(what: string, until: Date) {
    super(`too many: ${what}`);
    this.what = what;
    this.until = until;
  }
}

/** HTTP status of each refusal. */
export const statusOf: Record<RefusalKind, number> = {
  NotFound: 404,
  Forbidden: 403,
  Invalid: 400,
  Conflict: 409,
  TooMany: 429,
};
