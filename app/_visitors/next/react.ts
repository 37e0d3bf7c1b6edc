import { currentRequest } from "../request.ts";

/**
 * React's `cache`, which its server renderer outside of the framework passes through: the same work with the same
 * arguments is done once for each request.
 */
export function cache<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    const request = currentRequest();
    if (request === undefined) return work(...args);
    let memo = request.read.at(work);
    for (const argument of args) memo = memo.at(argument);
    memo.outcome ??= { value: work(...args) };
    return memo.outcome.value as R;
  };
}
