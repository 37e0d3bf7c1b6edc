import type { GuidelineView } from "../../../server/moderation/guidelines/guidelines-limits.schema.ts";
import { Prose } from "../../_ui/prose.tsx";

/** The house rules: introduction and numbered points, each with an address of its own (`#be-kind`). */
export function RulesText({ rules, small }: { rules: GuidelineView; small?: boolean }) {
  return (
    <div className="max-w-measure">
      <Prose html={rules.intro} small={small ?? false} />
      <ol className="mt-6 grid gap-5">
        {rules.points.map((point) => (
          <li key={point.key} id={point.key} className="grid grid-cols-[2rem_1fr] gap-x-2 scroll-mt-20">
            <span
              aria-hidden="true"
              className="num grid size-7 place-items-center rounded-full bg-sunken text-14 text-ink-2"
            >
              {point.place}
            </span>
            <div className="min-w-0">
              <h2 className={small ? "text-15 font-medium" : "text-18 font-bold"}>
                <span className="sr-only">{point.place}. </span>
                {point.title}
              </h2>
              <Prose html={point.html} small={small ?? false} className="mt-1" />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
