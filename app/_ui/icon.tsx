import { cx } from "./cx.ts";
import type { IconName } from "./icon-names.ts";

type IconProps = {
  name: IconName;
  /** Pixels; 16 beside small text, 20 alone. */
  size?: number;
  className?: string;
};

/** A lucide icon from the sprite. Always decoration: the word stands beside it or in the label of its button. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg className={cx("icon", className)} width={size} height={size} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
