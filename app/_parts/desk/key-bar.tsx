"use client";
import { useT } from "../../_client/intl.tsx";
import { Kbd } from "../../_ui/kbd.tsx";

export type DeskAct = "copyReply" | "copyMarkdown" | "copyHtml" | "copyLink" | "usedFor" | "pin" | "open";

/** The letter of each act in the preview. */
export const letters: Record<string, DeskAct> = {
  c: "copyReply",
  m: "copyMarkdown",
  h: "copyHtml",
  l: "copyLink",
  u: "usedFor",
  p: "pin",
  o: "open",
};

type Props = { onAct: (act: DeskAct) => void; without: readonly DeskAct[]; pinned: boolean; told: string };

/** What the letters do, as buttons for those who point. */
export function KeyBar({ onAct, without, pinned, told }: Props) {
  const t = useT("desk");
  const shown = Object.entries(letters).filter(([, act]) => !without.includes(act));
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 border-t border-line bg-surface px-3 py-1.5 text-13 text-ink-2">
      {shown.map(([letter, act]) => (
        <button
          key={letter}
          type="button"
          aria-pressed={act === "pin" ? pinned : undefined}
          onClick={() => onAct(act)}
          className="inline-flex items-center gap-1.5 rounded-md px-2 py-1 hover:bg-sunken hover:text-ink aria-pressed:text-brand-ink touch:min-h-11"
        >
          <span aria-hidden="true" className="max-md:hidden">
            <Kbd>{letter}</Kbd>
          </span>
          {t(act === "pin" && pinned ? "unpin" : act)}
        </button>
      ))}
      <span className="num ml-auto px-2 text-ink-3 max-md:hidden">{told}</span>
    </div>
  );
}
