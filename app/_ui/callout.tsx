import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import { type Tone, toneClass } from "./tone.ts";

const icons: Record<Tone, IconName> = {
  plain: "info",
  brand: "info",
  solved: "circle-check",
  verified: "badge-check",
  super: "star",
  attention: "triangle-alert",
  danger: "circle-alert",
  idea: "lightbulb",
};

type CalloutProps = { tone?: Tone; icon?: IconName; title?: ReactNode; children: ReactNode; className?: string };

/** A remark set apart from the text. */
export function Callout({ tone = "brand", icon = icons[tone], title, children, className }: CalloutProps) {
  const [ground, ink] = toneClass[tone].split(" ");
  return (
    <div className={cx("flex gap-3 rounded-lg px-4 py-3 text-14", ground, className)}>
      <Icon name={icon} size={18} className={cx("mt-px", ink)} />
      <div className="min-w-0 flex-1 text-ink-2">
        {title && <p className={cx("font-medium", ink)}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
