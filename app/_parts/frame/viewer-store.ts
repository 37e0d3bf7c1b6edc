"use client";
import { useSyncExternalStore } from "react";
import { fetchPage, type PageWant, type TopicViewer, type Viewer } from "./viewer-query.ts";

/** `undefined` while asking, `null` without a session. */
type State<T> = T | null | undefined;

let state: State<Viewer>;
let topic: State<TopicViewer>;
let want: PageWant = {};
/** The question under way or answered last, as text; asked again only when the page wants something else. */
let asked: string | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listen of listeners) listen();
}

/** Sets what is known, for example after reading the notifications. */
export function setViewer(next: State<Viewer>): void {
  state = next;
  // A session that is over leaves its mark behind; without it the way to sign in shows again.
  if (next === null) delete document.documentElement.dataset.in;
  tell();
}

/** True when this browser has a session; the session cookie itself cannot be read by scripts. */
export function signedIn(): boolean {
  return /(^|; )kundig-in=1/.test(document.cookie);
}

function ask(): void {
  const question = JSON.stringify(want);
  if (question === asked) return;
  asked = question;
  if (!signedIn()) {
    topic = null;
    setViewer(null);
    return;
  }
  const show = (answer: { me: Viewer | null; topic: TopicViewer | null }) => {
    if (asked !== question) return;
    topic = answer.topic;
    setViewer(answer.me);
  };
  fetchPage(want).then(show, () => show({ me: state ?? null, topic: null }));
}

/** Names what of the page belongs to the viewer; asked together with the frame's question, in one call. */
export function wantPage(next: PageWant): void {
  if (next.topic?.number !== want.topic?.number) topic = undefined;
  want = next;
  tell();
  queueMicrotask(ask);
}

/** Asks again, for example after an act that changed what the viewer may do. */
export function askAgain(): void {
  asked = undefined;
  ask();
}

/** Changes what is known of the topic at once; returns what was there, for the way back. */
export function patchTopic(change: (before: TopicViewer) => TopicViewer): TopicViewer | undefined {
  const before = topic ?? undefined;
  if (before) topic = change(before);
  tell();
  return before;
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  // After this round of effects, so that what the page wants goes into the same call.
  queueMicrotask(ask);
  return () => listeners.delete(listen);
}

/** Who is signed in, asked once per page load and shared by all islands of the frame. */
export function useViewer(): State<Viewer> {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => undefined,
  );
}

/** What the viewer may do and did on the topic shown; `undefined` while asking, `null` for visitors. */
export function useTopicViewer(): State<TopicViewer> {
  return useSyncExternalStore(
    subscribe,
    () => topic,
    () => undefined,
  );
}
