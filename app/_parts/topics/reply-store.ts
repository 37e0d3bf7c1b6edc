"use client";
import { useSyncExternalStore } from "react";
import type { PostFacts } from "./post-facts.ts";

/** Text that goes into the answer being written; a new object each time, so that the same quote can come twice. */
type Wish = { text: string } | null;

let wish: Wish = null;
const listeners = new Set<() => void>();

/** Opens the composer at the end of the page, with a quote when there is one. */
export function startReply(text = ""): void {
  wish = { text };
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
    // Another topic begins with an empty field.
    wish = null;
  };
}

/** What the composer should begin with; null until somebody wants to answer. */
export function useReplyWish(): Wish {
  return useSyncExternalStore(
    subscribe,
    () => wish,
    () => null,
  );
}

/** What is marked inside a post as a Markdown quote with its author; without a mark the first paragraph. */
export function quoteFor(text: HTMLElement | null, post: PostFacts): string {
  const marked = getSelection();
  const inside = marked && !marked.isCollapsed && text?.contains(marked.anchorNode) ? marked.toString() : "";
  const words = inside.trim() || text?.querySelector("p")?.innerText.trim() || "";
  if (!words) return "";
  const lines = words.split(/\n/).map((line) => `> ${line}`.trimEnd());
  return `> [${post.author.replaceAll(/[[\]\\]/g, "")}](#p${post.number})\n>\n${lines.join("\n")}\n\n`;
}
