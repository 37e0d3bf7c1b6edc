import type { IncomingMessage, ServerResponse } from "node:http";
import type { Coding } from "../page-cache/encode.ts";
import type { FrontOptions } from "./front-options.ts";
import type { VisitorRender } from "./visitor-render.ts";

/** One request on its way through the front. */
export interface Ask {
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  method: string;
  locale: string;
  /** Normalised path without language prefix. */
  path: string;
  /** Whether the address had a language prefix. */
  prefixed: boolean;
  /** Raw query without its question mark. */
  query: string;
  /** Client address. */
  address: string;
  /** What the client takes, read before anything changes the headers. */
  coding: Coding;
  /** Value of the session cookie; says only that there is one, not that it is valid. */
  session: string | undefined;
  /** How the stored pages took part, for the log. */
  outcome: "hit" | "made" | "passed" | "file" | "refused" | "health";
}

/** What stays the same for all requests of one front. */
export interface Front {
  options: FrontOptions;
  site: URL;
  secure: boolean;
  sessionCookie: string;
  now: () => number;
  /** Renders what visitors get without the framework. */
  visitors: VisitorRender;
}
