import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import { type Tone, toneClass } from "./tone.ts";

export type { Tone } from "./tone.ts";

type BadgeProps = { tone?: Tone; icon?: IconName; children: ReactNode; className?: string };

/** A short word about the thing beside it: "Super user", "Draft", "Staff only". */
export function Badge({ tone = "plain", icon, children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-sm px-1.5 py-px align-middle text-12 font-medium whitespace-nowrap",
        toneClass[tone],
        className,
      )}
    >
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}

/** The mark of the company's own people: an outline in their colour, never a filled ground. */
export function StaffBadge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-sm px-1.5 py-px align-middle text-12 font-medium whitespace-nowrap text-brand-ink inset-ring inset-ring-line-2">
      <Icon name="shield-check" size={12} />
      {children}
    </span>
  );
}
