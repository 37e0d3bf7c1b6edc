import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button.tsx";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: IconName;
  /** What the button does, for screen readers and on hover. */
  label: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  iconSize?: number;
};

/** A button that shows an icon only and says its name. */
export function IconButton({
  icon,
  label,
  variant = "quiet",
  size,
  iconSize = 18,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={cx(buttonClass(variant, size, true), className)}
    >
      <Icon name={icon} size={iconSize} />
    </button>
  );
}
