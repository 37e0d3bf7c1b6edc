import { currentRequest } from "../request.ts";

/** `next/headers` while a page is rendered for visitors. */
export async function headers(): Promise<Headers> {
  return currentRequest()?.headers ?? new Headers();
}
