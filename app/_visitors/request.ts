import { AsyncLocalStorage } from "node:async_hooks";

/** What the parts of one page share while it is rendered for visitors. */
interface VisitorRequest {
  headers: Headers;
  /** What was read once for this page: work → arguments → outcome. */
  read: Memo;
}

/** Outcomes by the first argument, those by the next below them. */
class Memo {
  outcome?: { value: unknown };
  readonly #further = new Map<unknown, Memo>();

  at(argument: unknown): Memo {
    const known = this.#further.get(argument);
    if (known !== undefined) return known;
    const made = new Memo();
    this.#further.set(argument, made);
    return made;
  }
}

const storage = new AsyncLocalStorage<VisitorRequest>();

/** Runs `work` as one request with these headers. */
export function asRequest<T>(headers: Record<string, string>, work: () => T): T {
  return storage.run({ headers: new Headers(headers), read: new Memo() }, work);
}

/** The request whose page is being rendered, if one is. */
export function currentRequest(): VisitorRequest | undefined {
  return storage.getStore();
}
