"use client";
import type { ComponentProps, ReactNode } from "react";
import { useLocalHref } from "../../_client/intl.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";

export const barClass =
  "inline-flex min-h-8.5 items-center gap-1.5 rounded-md px-2.5 text-14 text-ink-2 hover:bg-sunken hover:text-ink touch:min-h-11";

type BarButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: IconName;
  children: ReactNode;
  count?: string;
  on?: boolean;
  /** Where somebody is led who cannot do this here: to sign in. */
  href?: string;
  [data: `data-${string}`]: string | undefined;
};

/** One quiet act below a post: a button for members, a link for everybody else, of the same size. */
export function BarButton({ icon, children, count, on, href, className, ...rest }: BarButtonProps) {
  const local = useLocalHref();
  const inside = (
    <>
      <Icon name={icon} size={17} className={on ? "fill-current/25" : undefined} />
      {children}
      {count && <b className="num">{count}</b>}
    </>
  );
  const looks = cx(barClass, on && "font-medium !text-solved", className);
  if (href) {
    return (
      <a href={local(href)} rel="nofollow" className={looks}>
        {inside}
      </a>
    );
  }
  return (
    <button type="button" aria-pressed={on} {...rest} className={looks}>
      {inside}
    </button>
  );
}
