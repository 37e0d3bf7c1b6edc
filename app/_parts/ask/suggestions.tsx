"use client";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { StateGlyphView } from "../../_ui/state-glyph-view.tsx";
import { toast } from "../../_ui/toast.tsx";
import type { Suggestion } from "./use-suggestions.ts";

/** What may answer the question already, below its title; it is announced, and takes no focus. */
export function Suggestions({ query, hits }: { query: string; hits: Suggestion[] }) {
  const t = useT("ask");
  const ui = useT("ui");
  const local = useLocalHref();
  const solved = async (hit: Suggestion) => {
    const number = Number(/\/(\d+)\//.exec(`${hit.url}/`)?.[1]);
    if (hit.kind !== "person" && number) {
      await trpc.topics.deflect.mutate({ kind: hit.kind, number, query: query.trim().slice(0, 150) }).catch(() => {});
    }
    toast(t("solvedThanks"));
    location.assign(local(hit.url));
  };
  return (
    <>
      <p role="status" className="sr-only">
        {query.trim().length >= 8 ? t("suggestionCount", { count: hits.length }) : ""}
      </p>
      {hits.length > 0 && (
        <section aria-labelledby="suggestions" className="rounded-lg border border-line bg-surface">
          <h2 id="suggestions" className="px-4 pt-3.5 pb-1 text-14 font-medium">
            {t("suggestions")}
          </h2>
          <ul className="divide-y divide-line">
            {hits.map((hit) => (
              <li key={hit.url} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
                <span className="mt-0.5">
                  <StateGlyphView
                    state={hit.state ?? (hit.kind === "article" ? "article" : "answered")}
                    size={18}
                    text={ui(`state_${hit.state ?? (hit.kind === "article" ? "article" : "answered")}`)}
                  />
                </span>
                <span className="min-w-48 flex-1">
                  <a
                    href={local(hit.url)}
                    target="_blank"
                    rel="noopener"
                    className="text-15 font-medium hover:underline"
                  >
                    {hit.title}
                  </a>
                  {hit.excerpt && <span className="line-clamp-2 text-13 text-ink-2">{hit.excerpt}</span>}
                </span>
                <Button size="sm" icon="check" onClick={() => solved(hit)}>
                  {t("thatSolvedIt")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
