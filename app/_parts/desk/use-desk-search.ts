"use client";
import { useEffect, useRef, useState } from "react";
import type { DeskFound, DeskKind } from "../../../server/desk/desk.schema.ts";
import { type Trouble, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { lastSaid } from "./last-said.ts";

/** How long typing has to rest before the server is asked, in milliseconds. */
const PAUSE = 80;

/**
 * Answers while somebody types. The latest question wins, whatever order answers come in; until it is answered the one
 * before stays on the page, and `waiting` is true.
 */
export function useDeskSearch(query: string, kind: DeskKind, first: DeskFound) {
  const question = JSON.stringify([query, kind]);
  const [{ found, to }, setAnswer] = useState({ found: first, to: question });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const asked = useRef(question);
  useEffect(() => {
    if (question === asked.current) return;
    asked.current = question;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // A pin that was just set is on its way, and the answer shows it.
      const search = () => trpc.desk.search.query({ query, kind }, { signal: stop.signal });
      lastSaid.pinned.then(search).then(
        (answer) => {
          if (stop.signal.aborted) return;
          setAnswer({ found: answer, to: question });
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
  }, [query, kind, question]);
  return { found, waiting: to !== question, trouble };
}
