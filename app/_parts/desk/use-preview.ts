"use client";
import { useEffect, useRef, useState } from "react";
import type { Preview, Thing } from "../../../server/desk/desk.schema.ts";
import { trpc } from "../../_client/trpc.ts";

/** How long a hit has to stay selected before its preview is asked for, in milliseconds. */
const PAUSE = 60;
/** Previews kept while the page is open. */
const MOST = 60;

const keyOf = (thing: Thing) => `${thing.kind}${thing.number}`;

/** The preview of the selected hit; what was seen before stands at once. Null while it loads or when it is gone. */
export function usePreview(thing: Thing | null) {
  const seen = useRef(new Map<string, Preview>());
  const [, redraw] = useState(0);
  const key = thing && keyOf(thing);
  const latest = useRef(thing);
  latest.current = thing;
  useEffect(() => {
    const wanted = latest.current;
    if (!key || !wanted || seen.current.has(key)) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      trpc.desk.preview.query({ kind: wanted.kind, number: wanted.number }, { signal: stop.signal }).then(
        (preview) => {
          const oldest = seen.current.keys().next().value;
          if (seen.current.size >= MOST && oldest) seen.current.delete(oldest);
          seen.current.set(key, preview);
          redraw((count) => count + 1);
        },
        () => {},
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);
  /** After a use was counted. */
  const setUsed = (used: number) => {
    const preview = key && seen.current.get(key);
    if (!key || !preview) return;
    seen.current.set(key, { ...preview, used });
    redraw((count) => count + 1);
  };
  return { preview: (key && seen.current.get(key)) || null, setUsed };
}
