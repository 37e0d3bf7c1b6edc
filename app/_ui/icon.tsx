import { cx } from "./cx.ts";
import type { IconName } from "./icon-names.ts";
import paths from "./icon-paths.json" with { type: "json" };

type IconProps = {
  name: IconName;
  /** Pixels; 16 beside small text, 20 alone. */
  size?: number;
  className?: string;
};

/**
 * A lucide icon as one path in the page: no request, no script (lucide's own React icons are client components).
 * Always decoration: the word stands beside it or in the label of its button.
 */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg className={cx("icon", className)} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
