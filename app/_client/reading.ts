import { awakeFor, mostSeconds, sendEvery } from "../../server/trust/reading-limits.schema.ts";

/**
 * Counts for a signed-in member how long a topic is read and how many of its posts came into sight, and tells the server
 * in batches. Only seconds count in which the page was in sight and its reader moved, scrolled or typed in the last
 * minute; the server believes no more than can be true. @returns ends the counting and sends the rest
 */
export function watchReading(number: number): () => void {
  let seconds = 0;
  let moved = Date.now();
  const seen = new Set<string>();
  let unsent = 0;
  const awake = () => document.visibilityState === "visible" && Date.now() - moved < awakeFor * 1_000;
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !awake() || seen.has(target.id)) continue;
      seen.add(target.id);
      unsent += 1;
    }
  });
  for (const post of document.querySelectorAll("article[id^='p']")) observer.observe(post);
  const send = () => {
    if (seconds < 1) return;
    const batch = { topics: [{ number, posts: unsent, seconds: Math.min(seconds, mostSeconds) }] };
    seconds = 0;
    unsent = 0;
    // Outlives the page; nothing waits for the answer, and a batch that is lost is not sent again.
    fetch("/api/trpc/trust.reading", {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ json: batch }),
    }).catch(() => {});
  };
  const onMove = () => {
    moved = Date.now();
  };
  const onLeave = () => {
    if (document.visibilityState === "hidden") send();
  };
  const clock = setInterval(() => {
    if (awake()) seconds += 1;
    if (seconds >= sendEvery) send();
  }, 1_000);
  const moves = ["scroll", "pointermove", "pointerdown", "keydown", "touchmove"] as const;
  for (const name of moves) addEventListener(name, onMove, { passive: true });
  document.addEventListener("visibilitychange", onLeave);
  addEventListener("pagehide", send);
  return () => {
    clearInterval(clock);
    observer.disconnect();
    for (const name of moves) removeEventListener(name, onMove);
    document.removeEventListener("visibilitychange", onLeave);
    removeEventListener("pagehide", send);
    send();
  };
}
