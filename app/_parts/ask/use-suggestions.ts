"use client";
import { useEffect, useState } from "react";

/** One topic or article that may answer already. */
export type Suggestion = {
  kind: "topic" | "article" | "person";
  title: string;
  url: string;
  state?: "open" | "answered" | "solved" | "verified" | "closed" | "article" | "idea";
  excerpt?: string;
};

/** Characters from which something is suggested, and how long typing has to rest (milliseconds). */
const FROM = 8;
const PAUSE = 250;

/** What may answer a title while it is typed; an older question never overtakes a newer one. */
export function useSuggestions(query: string): Suggestion[] {
  const [hits, setHits] = useState<Suggestion[]>([]);
  const words = query.trim();
  useEffect(() => {
    if (words.length < FROM) {
      setHits([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const address = `/api/suggest?q=${encodeURIComponent(words.slice(0, 150))}&full=1`;
        const answer = await fetch(address, { signal: stop.signal });
        const found = answer.ok ? ((await answer.json()) as { hits?: Suggestion[] }) : {};
        setHits((found.hits ?? []).filter((hit) => hit.kind !== "person").slice(0, 5));
      } catch {
        // Offline, or a newer question is under way: what stands there may stay.
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  return hits;
}
