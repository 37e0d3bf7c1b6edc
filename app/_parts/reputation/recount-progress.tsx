"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { RecountProgress as Progress } from "../../../server/reputation/weights.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { formatNumber } from "../../_messages/format.ts";
import { Meter } from "../../_ui/meter.tsx";

/** How often the page asks how far the count is, in ms. */
const EVERY = 1_000;

type Run = Pick<Progress, "id" | "done" | "total" | "by" | "startedAt" | "finishedAt">;

/**
 * How far the points of all members are counted anew; looks again by itself until that is done.
 * @param since when the rules were saved: a count that began before is not the one waited for
 */
export function RecountProgress({ start, since }: { start: Run | null; since: Date | null }) {
  const [t, locale, router] = [useT("reputation"), useLocale(), useRouter()];
  const [newest, setNewest] = useState(start);
  const run = newest && (!since || newest.startedAt >= since) ? newest : null;
  const finished = run?.finishedAt != null;
  useEffect(() => {
    // The versions below show what is in force now.
    if (finished) return router.refresh();
    const look = async () => {
      const [found] = await trpc.reputation.recounts.query({ most: 1 }).catch(() => []);
      if (found) setNewest(found);
    };
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [finished, router]);
  const figures = { done: formatNumber(run?.done ?? 0, locale), total: formatNumber(run?.total ?? 0, locale) };
  const words = run
    ? t("progressText", { ...figures, by: run.by?.displayName ?? t("progressSystem") })
    : t("progressSoon");
  const share = finished ? 1 : (run?.done ?? 0) / Math.max(1, run?.total ?? 0);
  return (
    <section aria-labelledby="recount" className="mb-8 rounded-lg border border-line bg-surface p-4">
      <h2 id="recount" className="text-15 font-medium">
        {t(finished ? "finished" : "progress")}
      </h2>
      <p className="num mt-1 mb-2.5 text-14 text-ink-2">{words}</p>
      <Meter share={share} label={words} tone="brand" large />
    </section>
  );
}
