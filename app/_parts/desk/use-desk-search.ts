"use client";
import { useEffect, useRef, useState } from "react";
import type { DeskFound, DeskKind } from "../../../server/desk/desk.schema.ts";
import { type Trouble, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";

/** How long typing has to rest before the server is asked, in milliseconds. */
const PAUSE = 80;

/**
 * Answers while somebody types. The latest question wins, whatever order answers come in; until it is answered the one
 * before stays on the page.
 */
export function useDeskSearch(query: string, kind: DeskKind, first: DeskFound) {
  const [found, setFound] = useState(first);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const asked = useRef(JSON.stringify([query, kind]));
  useEffect(() => {
    const question = JSON.stringify([query, kind]);
    if (question === asked.current) return;
    asked.current = question;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      trpc.desk.search.query({ query, kind }, { signal: stop.signal }).then(
        (answer) => {
          if (stop.signal.aborted) return;
          setFound(answer);
          setTrouble(null);
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setTrouble(troubleOf(error));
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, kind]);
  return { found, trouble };
}
