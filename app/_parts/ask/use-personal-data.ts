"use client";
import { useEffect, useState } from "react";
import type { PersonalPiece } from "../../../server/knowledge/index.ts";
import { trpc } from "../../_client/trpc.ts";

/** Milliseconds typing has to rest, and the shortest text with anything to find. */
const PAUSE = 700;
const FROM = 7;
const MOST = 50_000;

/** What in a text looks like personal data, asked of the server when typing rests; the answer to an older text is dropped. */
export function usePersonalData(text: string, enabled: boolean): PersonalPiece[] {
  const [pieces, setPieces] = useState<PersonalPiece[]>([]);
  // Everything looked for has a digit or an at, written out or not.
  const worth = enabled && text.length >= FROM && /\d|@|\bat\b|\(|\[/i.test(text);
  useEffect(() => {
    if (!worth) {
      setPieces((now) => (now.length > 0 ? [] : now));
      return;
    }
    let here = true;
    const timer = setTimeout(() => {
      trpc.knowledge.checkText.mutate({ text: text.slice(0, MOST) }).then(
        (found) => here && setPieces(found),
        // Offline or too often: a hint more or less stops nobody.
        () => {},
      );
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [text, worth]);
  return pieces;
}
