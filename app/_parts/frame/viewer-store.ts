"use client";
import { useSyncExternalStore } from "react";
import { fetchViewer, type Viewer } from "./viewer-query.ts";

/** `undefined` while asking, `null` without a session. */
type State = Viewer | null | undefined;

let state: State;
let asked = false;
const listeners = new Set<() => void>();

/** Sets what is known, for example after reading the notifications. */
export function setViewer(next: State): void {
  state = next;
  // A session that is over leaves its mark behind; without it the way to sign in shows again.
  if (next === null) delete document.documentElement.dataset.in;
  for (const listen of listeners) listen();
}

/** True when this browser has a session; the session cookie itself cannot be read by scripts. */
export function signedIn(): boolean {
  return /(^|; )kundig-in=1/.test(document.cookie);
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  if (!asked) {
    asked = true;
    if (signedIn()) fetchViewer().then(setViewer, () => setViewer(null));
    else queueMicrotask(() => setViewer(null));
  }
  return () => listeners.delete(listen);
}

/** Who is signed in, asked once per page load and shared by all islands of the frame. */
export function useViewer(): State {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => undefined,
  );
}
