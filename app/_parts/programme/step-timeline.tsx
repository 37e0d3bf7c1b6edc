import type { TimelineStep } from "../../../server/programme/timeline.query.ts";
import { getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Time } from "../../_ui/time.tsx";
import { stateIcon } from "./state-badge.tsx";
import { whoOf, whyOf } from "./step-words.ts";

/** Every step of a stay, newest first: what, who, when and why. Notes are there for staff alone. */
export function StepTimeline({ steps }: { steps: TimelineStep[] }) {
  const t = getT("programme");
  return (
    <ol className="ml-3 grid border-l border-line-2 pl-6">
      {[...steps].reverse().map((step) => {
        const why = whyOf(step);
        return (
          <li key={`${step.act}${step.at.toISOString()}`} className="relative pb-6 last:pb-0">
            <span className="absolute top-0 -left-[37px] grid size-6 place-items-center rounded-full bg-sunken text-ink-2 inset-ring inset-ring-line-2">
              <Icon name={stateIcon(step.to)} size={13} />
            </span>
            <p className="text-15 font-medium">{t(`step.${step.act}`)}</p>
            <p className="text-13 text-ink-3">
              {whoOf(step)} · <Time value={step.at} style="date" />
            </p>
            {why && <p className="mt-1 max-w-measure text-14 break-words text-ink-2">{why}</p>}
            {step.note && (
              <p className="mt-1 max-w-measure text-14 break-words text-ink-3">{t("noteLine", { note: step.note })}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
