import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

/** `primary` once per page; `line` for other acts; `quiet` for acts that stay in the background. */
export type ButtonVariant = "primary" | "line" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

/** The class of a button, for links and labels that look like one. */
export function buttonClass(variant: ButtonVariant = "line", size: ButtonSize = "md", icon = false): string {
  return cx("btn", `btn-${variant}`, size !== "md" && `btn-${size}`, icon && "btn-icon");
}

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** Work is under way: the button stays where it is, turns an icon and takes no second click. */
  busy?: boolean;
};

/** A button; `type="button"` unless said otherwise. */
export function Button({ variant, size, icon, busy, className, children, ...rest }: ButtonProps) {
  const shown: IconName | undefined = busy ? "refresh-cw" : icon;
  return (
    <button
      type="button"
      {...rest}
      className={cx(buttonClass(variant, size), className)}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
    >
      {shown && <Icon name={shown} />}
      {children}
    </button>
  );
}
