import type { ReactNode } from "react";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { Link } from "../../_ui/link.tsx";

type RailLinkProps = {
  href: string;
  /** Address of the page shown, to mark the link of the place one is at. */
  path: string;
  icon?: IconName;
  tint?: number;
  child?: boolean;
  children: ReactNode;
};

/** True when the page shown is this place or lies below it. */
export function isCurrent(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

/** One place in the left rail. */
export function RailLink({ href, path, icon, tint, child, children }: RailLinkProps) {
  return (
    <Link
      href={href}
      data-nav=""
      aria-current={isCurrent(path, href) ? "page" : undefined}
      className={cx("rail-link", child && "rail-child")}
    >
      {icon && <Icon name={icon} size={17} />}
      {tint !== undefined && <span className={`swatch swatch-${tint % 12}`} />}
      {children}
    </Link>
  );
}
