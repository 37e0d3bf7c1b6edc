"use client";
import type { DiffPart } from "../../../server/knowledge/index.ts";
import { DiffView } from "./diff-view.tsx";

type SideBySideProps = { parts: DiffPart[]; before: string; after: string; lang: string };

/** Two versions of a text beside each other, each with what is only in it; on small screens one above the other. */
export function SideBySide({ parts, before, after, lang }: SideBySideProps) {
  const sides = [
    { label: before, shown: parts.filter((part) => part.kind !== "added") },
    { label: after, shown: parts.filter((part) => part.kind !== "removed") },
  ];
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {sides.map(({ label, shown }) => (
        <section
          key={label}
          aria-label={label}
          className="min-w-0 rounded-md border border-line bg-surface px-3.5 py-3"
        >
          <h4 className="mb-1.5 text-13 font-medium text-ink-3">{label}</h4>
          <div className="max-h-[60dvh] relative overflow-y-auto">
            <DiffView parts={shown} lang={lang} />
          </div>
        </section>
      ))}
    </div>
  );
}
