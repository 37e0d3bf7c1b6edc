import type { Env } from "markdown-it";
import type { TocEntry } from "./rendered.ts";

/** What the rules learn while one text is rendered; travels in markdown-it's `env`. */
export class RenderState {
  readonly headings: boolean;
  readonly mentions = new Set<string>();
  readonly toc: TocEntry[] = [];
  readonly ids = new Set<string>();
  colours = true;

  constructor(headings: boolean) {
    this.headings = headings;
  }
}

/** The state in an `env`; a fresh one where a text is rendered without. */
export function stateOf(env: Env): RenderState {
  if (env.state instanceof RenderState) return env.state;
  const state = new RenderState(false);
  env.state = state;
  return state;
}
