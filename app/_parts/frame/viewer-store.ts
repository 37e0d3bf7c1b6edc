"use client";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { ArticleViewer, TopicViewer, ViewerView } from "../../../server/viewer/index.ts";
import { trpc } from "../../_client/trpc.ts";
import { forgetLooks } from "./last-looks.ts";

/** A topic page as the viewer query wants it: its number and the ids of the posts it shows. */
export type TopicInput = { number: number; posts: string[] };

let me: ViewerView | null | undefined;
/** This browser had a session when the page was opened, and has none any more. */
let ended = false;
let askedAt = 0;
let meAsked = false;
let wanted: TopicInput | undefined;
let wantedArticle: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const topics = new Map<string, TopicViewer | null>();
const articles = new Map<number, ArticleViewer | null>();
const listeners = new Set<() => void>();

const keyOf = (input: TopicInput) => `${input.number}:${input.posts.join()}`;
const tell = () => {
  for (const listen of listeners) listen();
};

/** True when this browser has a session; the session cookie itself cannot be read by scripts. */
function signedIn(): boolean {
  return /(^|; )kundig-in=1/.test(document.cookie);
}

type Answer = { me: ViewerView | null; topic: TopicViewer | null; article: ArticleViewer | null };

async function ask(): Promise<void> {
  timer = undefined;
  const topic = wanted;
  const article = wantedArticle;
  wanted = undefined;
  wantedArticle = undefined;
  let answer: Answer = { me: null, topic: null, article: null };
  let answered = false;
  askedAt = Date.now();
  try {
    if (signedIn()) {
      answer = await trpc.viewer.page.query({
        ...(topic && { topic }),
        ...(article && { article: { number: article } }),
      });
      answered = true;
    }
  } catch {
    // Without an answer the page is as for visitors until the next one asks; who is signed in is not forgotten over it.
    if (me && signedIn()) answer.me = me;
  }
  ended = signedIn() && answer.me === null && answered;
  me = answer.me;
  // A session that is over leaves its mark behind; without it the way to sign in shows again.
  if (me === null) {
    delete document.documentElement.dataset.in;
    forgetLooks();
  }
  if (topic) topics.set(keyOf(topic), answer.topic);
  if (article) articles.set(article, answer.article);
  tell();
}

/**
 * Asks once for everything islands of the page want: the frame and the topic page come up in the same moment,
 * so waiting for the end of that moment makes one query of two.
 */
function askSoon(topic?: TopicInput): void {
  wanted = topic ?? wanted;
  if (timer === undefined) timer = setTimeout(ask, 0);
}

/** A page left open learns what happened meanwhile when somebody comes back to it. */
function askOnReturn(): void {
  if (document.visibilityState === "visible" && signedIn() && Date.now() - askedAt > 3_000) askSoon();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  if (!meAsked) {
    meAsked = true;
    document.addEventListener("visibilitychange", askOnReturn);
    window.addEventListener("focus", askOnReturn);
    askSoon();
  }
  return () => listeners.delete(listen);
}

/** Asks again who is looking, for example after notifications were read. */
export function refreshViewer(): void {
  askSoon();
}

/** Who is signed in: `undefined` while asking, `null` without a session. One query per page, shared by all islands. */
export function useViewer(): ViewerView | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => me,
    () => undefined,
  );
}

/** True when the session of this browser has ended by itself: signed out elsewhere, expired, suspended. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => ended,
    () => false,
  );
}

export type TopicViewerState = {
  /** `undefined` while asking, `null` for visitors. */
  viewer: TopicViewer | null | undefined;
  /** Changes what is shown at once, for optimistic acts; returns what was there, for the way back. */
  patch: (change: (before: TopicViewer) => TopicViewer) => TopicViewer | undefined;
  reload: () => void;
};

/** What belongs to the viewer on a topic page, asked together with the frame's own question. */
export function useTopicViewer(input: TopicInput): TopicViewerState {
  const key = keyOf(input);
  const viewer = useSyncExternalStore(
    subscribe,
    () => topics.get(key),
    () => undefined,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the input, which is a new object each time
  const reload = useCallback(() => askSoon(input), [key]);
  useEffect(reload, [reload]);
  const patch = useCallback(
    (change: (before: TopicViewer) => TopicViewer) => {
      const before = topics.get(key);
      if (!before) return undefined;
      topics.set(key, change(before));
      tell();
      return before;
    },
    [key],
  );
  return { viewer, patch, reload };
}

/** What belongs to the viewer on an article's page: `undefined` while asking, `null` for its readers. */
export function useArticleViewer(number: number): ArticleViewer | null | undefined {
  const viewer = useSyncExternalStore(
    subscribe,
    () => articles.get(number),
    () => undefined,
  );
  useEffect(() => {
    wantedArticle = number;
    askSoon();
  }, [number]);
  return viewer;
}
