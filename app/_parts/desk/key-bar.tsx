"use client";
import { useT } from "../../_client/intl.tsx";
import { Kbd } from "../../_ui/kbd.tsx";

export type DeskAct = "copyReply" | "copyLink" | "usedFor" | "open";

/** The letter of each act in the preview. */
export const letters: Record<string, DeskAct> = { c: "copyReply", l: "copyLink", u: "usedFor", o: "open" };

/** What the letters do, as buttons for those who point. */
export function KeyBar({ onAct, told }: { onAct: (act: DeskAct) => void; told: string }) {
  const t = useT("desk");
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-surface px-3 py-1.5 text-13 text-ink-2 lg:gap-x-3">
      {Object.entries(letters).map(([letter, act]) => (
        <button
          key={letter}
          type="button"
          onClick={() => onAct(act)}
          className="inline-flex items-center gap-1.5 rounded-md px-2 py-1 hover:bg-sunken hover:text-ink touch:min-h-11"
        >
          <span aria-hidden="true" className="max-md:hidden">
            <Kbd>{letter}</Kbd>
          </span>
          {t(act)}
        </button>
      ))}
      <span className="num ml-auto px-2 text-ink-3 max-md:hidden">{told}</span>
    </div>
  );
}
