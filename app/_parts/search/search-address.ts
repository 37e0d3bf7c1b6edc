import { type SearchKind, type SearchSort, searchKinds, searchSorts } from "../../../server/search/search.schema.ts";

/** What an address of the search page asks for. */
export type Asked = { q: string; kind: SearchKind; sort: SearchSort; after: string | null };

/** Reads the parameters of the page; whatever it does not know is as if it were not there. */
export function askedOf(params: Record<string, string | string[] | undefined>): Asked {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  return {
    q: one("q").slice(0, 200).trim(),
    kind: searchKinds.find((kind) => kind === one("kind") && kind !== "staff") ?? "all",
    sort: searchSorts.find((sort) => sort === one("sort")) ?? "relevance",
    after: one("after").slice(0, 200) || null,
  };
}

/** The address of a search; what is usual is left out. */
export function searchAddress({ q, kind, sort, after }: Partial<Asked>): string {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (kind && kind !== "all") params.set("kind", kind);
  if (sort && sort !== "relevance") params.set("sort", sort);
  if (after) params.set("after", after);
  const query = params.toString();
  return query ? `/search?${query}` : "/search";
}
