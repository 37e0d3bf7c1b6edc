"use client";
import { useEffect } from "react";
import { markPlace } from "../../_reader/place.ts";
import { ClientLink } from "../../_ui/client-link.tsx";
import { UnreadDot } from "./unread-dot.tsx";
import { useViewer } from "./viewer-store.ts";

/** Boards the viewer reads and visitors do not: a stored page is the same for all, so they come after it. */
export function OwnBoards({ shown }: { shown: string[] }) {
  const own = useViewer()?.ownBoards;
  // These links come after the page; the place one is at is marked on them too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when the links change
  useEffect(markPlace, [own]);
  if (!own) return null;
  return own
    .filter((board) => !shown.includes(board.slug))
    .map((board) => (
      <ClientLink key={board.slug} href={`/b/${board.slug}`} data-nav="" className="rail-link">
        <span className={`swatch swatch-${board.tint % 12}`} />
        <span className="min-w-0 truncate">{board.name}</span>
        <UnreadDot slug={board.slug} />
      </ClientLink>
    ));
}
