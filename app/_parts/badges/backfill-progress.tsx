"use client";
import { useEffect, useState } from "react";
import type { BackfillView } from "../../../server/badges/badges-for-admins.query.ts";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Meter } from "../../_ui/meter.tsx";

/** How often it asks while members are looked at, in ms. */
const EVERY = 1_500;

/** How far looking at all members is; goes on by itself while it runs. */
export function BackfillProgress({ run: first }: { run: BackfillView | null }) {
  const t = useT("badges");
  const [run, setRun] = useState(first);
  const running = run !== null && run.finishedAt === null;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      try {
        setRun(await trpc.badges.backfillState.query());
      } catch {
        // Asked again in a moment.
      }
    }, EVERY);
    return () => clearInterval(timer);
  }, [running]);
  if (!run) return <p className="text-14 text-ink-3">{t("backfillNever")}</p>;
  const words = running
    ? t("backfillUnder", { done: run.done, total: run.total })
    : t("backfillDone", { total: run.done });
  return (
    <div role="status" className="grid max-w-measure gap-2 text-14 text-ink-2">
      {running && <Meter share={run.total > 0 ? run.done / run.total : 0} label={words} tone="brand" large />}
      <p className="num">{words}</p>
    </div>
  );
}
