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

type Shown = Pick<Progress, "id" | "done" | "total" | "by"> & { finished: boolean };

/** How far the points of all members are counted anew; looks again by itself until that is done. */
export function RecountProgress({ start }: { start: Shown }) {
  const [t, locale, router] = [useT("reputation"), useLocale(), useRouter()];
  const [shown, setShown] = useState(start);
  useEffect(() => {
    if (shown.finished) return;
    const timer = setTimeout(async () => {
      const [newest] = await trpc.reputation.recounts.query({ most: 1 }).catch(() => []);
      if (!newest) return setShown({ ...shown });
      setShown({ ...newest, finished: newest.finishedAt !== null });
      if (newest.finishedAt) router.refresh();
    }, EVERY);
    return () => clearTimeout(timer);
  }, [shown, router]);
  const figures = { done: formatNumber(shown.done, locale), total: formatNumber(shown.total, locale) };
  const words = t("progressText", { ...figures, by: shown.by?.displayName ?? t("progressSystem") });
  return (
    <section aria-labelledby="recount" className="mb-8 rounded-lg border border-line bg-surface p-4">
      <h2 id="recount" className="text-15 font-medium">
        {t(shown.finished ? "finished" : "progress")}
      </h2>
      <p className="num mt-1 mb-2.5 text-14 text-ink-2">{words}</p>
      <Meter share={shown.finished ? 1 : shown.done / Math.max(1, shown.total)} label={words} tone="brand" large />
    </section>
  );
}
