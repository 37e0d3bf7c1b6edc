import type { z } from "zod";
import type { Ctx } from "../../platform/authorize/index.ts";
import { env } from "../../platform/env/env.ts";
import { find } from "../../search/index.ts";
import type { Part } from "../../search/search.schema.ts";
import type { SearchAnswer, searchInput } from "./rest.schema.ts";

const plain = (parts: readonly Part[]) => parts.map((part) => part.text).join("");

/** Topics and articles in sight that match, best first: the community's own search without marks and counts. */
export async function searchForKey(ctx: Ctx, input: z.infer<typeof searchInput>): Promise<SearchAnswer> {
  const { q: query, kind, cursor, size } = input;
  const found = await find(ctx, { query, kind, cursor, size, sort: "relevance", live: false, place: "api" });
  return {
    hits: found.hits.map((hit) => ({
      kind: hit.kind,
      number: hit.number,
      url: `${env().url}${hit.kind === "topic" ? "/t" : "/kb/a"}/${hit.number}/${hit.slug}`,
      title: plain(hit.title),
      excerpt: plain(hit.snippet),
      state: hit.state,
      locale: hit.locale,
      verifiedAt: hit.verifiedAt?.toISOString() ?? null,
    })),
    next: found.next,
  };
}
