"use client";
import { useEffect, useState } from "react";
import type { CriteriaPreview as Preview } from "../../../server/badges/preview-criteria.query.ts";
import type { MetricName } from "../../../server/reputation/metrics/metrics.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Icon } from "../../_ui/icon.tsx";

/** How long typing rests before members are counted, in ms. */
const REST = 300;

type Props = { rows: { metric: string; atLeast: string }[] };

/** Says, while criteria are typed, how many members would hold the badge today, and names some. */
export function CriteriaPreview({ rows }: Props) {
  const t = useT("badges");
  const [preview, setPreview] = useState<Preview | null>(null);
  const asked = rows.filter((row) => row.metric !== "" && /^[1-9]\d{0,6}$/.test(row.atLeast));
  const whole = asked.length === rows.length && asked.length > 0;
  const question = whole ? asked.map((row) => `${row.metric} ${row.atLeast}`).join() : "";
  useEffect(() => {
    setPreview(null);
    if (question === "") return;
    const wanted = new AbortController();
    const timer = setTimeout(async () => {
      const criteria = question.split(",").map((line) => {
        const [metric = "", atLeast = ""] = line.split(" ");
        return { metric: metric as MetricName, atLeast: Number(atLeast) };
      });
      try {
        setPreview(await trpc.badges.preview.query({ criteria }, { signal: wanted.signal }));
      } catch {
        // Without an answer nothing is said; saving checks everything again.
      }
    }, REST);
    return () => {
      clearTimeout(timer);
      wanted.abort();
    };
  }, [question]);
  if (question === "") return null;
  const names = preview?.examples.map((person) => person.displayName) ?? [];
  return (
    <p role="status" className="flex gap-2.5 rounded-lg bg-sunken px-4 py-3 text-14 text-ink-2">
      <Icon name="users" size={18} className="mt-px flex-none text-ink-3" />
      <span className="num min-w-0">
        {preview === null ? (
          t("previewWaiting")
        ) : (
          <>
            {t("preview", { count: preview.count })}{" "}
            {preview.count > names.length ? t("previewMore", { names: names.join(", ") }) : names.join(", ")}
          </>
        )}
      </span>
    </p>
  );
}
