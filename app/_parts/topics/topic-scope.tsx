"use client";
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";
import type { TopicViewer } from "../../../server/viewer/index.ts";
import { useTopicViewer as useViewerOf } from "../frame/viewer-store.ts";

/** States of the topic that decide which way a switch in its menu goes. */
export type TopicFlags = {
  solved: boolean;
  pinned: boolean;
  locked: boolean;
  duplicate: boolean;
  solvedWithout: boolean;
};

/** Shortest and longest texts, in characters; handed over by the page, so that no schema library reaches the browser. */
export type TextLimits = Record<"title" | "question" | "answer" | "comment", { min: number; max: number }>;

/** What the islands of one topic's page share. */
type Given = { number: number; path: string; tags: string[]; state: TopicFlags; limits: TextLimits };
type Scope = Given & {
  /** What the viewer may do and did here: `undefined` while asking, `null` for visitors. */
  viewer: TopicViewer | null | undefined;
  /** Changes what is known of the viewer at once, for acts that show before the server answered. */
  patch: (change: (before: TopicViewer) => TopicViewer) => void;
  /** Asks the server again what the viewer may do. */
  reload: () => void;
};

const ScopeContext = createContext<Scope | null>(null);

type TopicScopeProps = Given & { posts: string[]; children: ReactNode };

/** Asks what of this topic belongs to the viewer, in the frame's call, and tells the islands which topic they stand in. */
export function TopicScope({ number, path, tags, state, limits, posts, children }: TopicScopeProps) {
  const { viewer: fresh, patch, reload } = useViewerOf({ number, posts });
  // A page that was fetched anew shows other posts: until the answer for them is there, the last one stays.
  const last = useRef<{ number: number; viewer: TopicViewer | null }>(undefined);
  useEffect(() => {
    if (fresh !== undefined) last.current = { number, viewer: fresh };
  }, [fresh, number]);
  const viewer = fresh === undefined && last.current?.number === number ? last.current.viewer : fresh;
  const member = viewer !== undefined && viewer !== null;
  useEffect(() => {
    if (!member) return;
    let end: (() => void) | undefined;
    let over = false;
    // Reading is counted in a file of its own: nothing of it stands in the way of the page.
    import("../../_client/reading.ts").then(({ watchReading }) => {
      if (!over) end = watchReading(number);
    });
    return () => {
      over = true;
      end?.();
    };
  }, [member, number]);
  const scope = useMemo(
    () => ({ number, path, tags, state, limits, viewer, patch, reload }),
    [number, path, tags, state, limits, viewer, patch, reload],
  );
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** The topic an island stands in. */
export function useTopicScope(): Scope {
  const scope = use(ScopeContext);
  if (!scope) throw new Error("This part belongs inside the scope of a topic.");
  return scope;
}

/** What the viewer may do and did on the topic shown. */
export function useTopicViewer(): TopicViewer | null | undefined {
  return useTopicScope().viewer;
}
