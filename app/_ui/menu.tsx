import type { ComponentProps, ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button.tsx";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type MenuProps = {
  /** Unique on the page. */
  id: string;
  /** Name of the menu; shown in the button unless `icon` alone is wanted. */
  label: string;
  icon?: IconName;
  iconOnly?: boolean;
  variant?: ButtonVariant;
  /** A letter that opens it: `.` for the menu of a row or post. */
  hotkey?: string;
  children: ReactNode;
};

/**
 * A button that opens a list of acts. A native popover, so it opens without a script;
 * arrow keys, placing and closing come from `app/_reader/menus.ts` for every `[data-menu]`.
 */
export function Menu({ id, label, icon, iconOnly, variant = "quiet", hotkey, children }: MenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        data-key={hotkey}
        aria-haspopup="menu"
        title={iconOnly ? label : undefined}
        aria-label={iconOnly ? label : undefined}
        className={buttonClass(variant, "md", iconOnly)}
      >
        {icon && <Icon name={icon} size={iconOnly ? 18 : 16} />}
        {!iconOnly && label}
        {!iconOnly && <Icon name="chevron-down" size={14} />}
      </button>
      <div id={id} popover="auto" role="menu" aria-label={label} data-menu="" className="menu">
        {children}
      </div>
    </>
  );
}

type MenuItemProps = ComponentProps<"button"> & { icon?: IconName; danger?: boolean };

/** An act in a menu. */
export function MenuItem({ icon, danger, className, children, ...rest }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      {...rest}
      className={cx("menu-item", danger && "menu-item-danger", className)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type MenuLinkProps = ComponentProps<"a"> & { icon?: IconName };

/** A place to go in a menu; `href` is written as given. */
export function MenuLink({ icon, className, children, ...rest }: MenuLinkProps) {
  return (
    <a role="menuitem" tabIndex={-1} {...rest} className={cx("menu-item", className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
