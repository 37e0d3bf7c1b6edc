import type { ComponentProps } from "react";
import { localHref } from "../_messages/server.ts";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button.tsx";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type LinkProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/** A link inside the site, in the language of the page. For members `SoftNavigation` follows it without a page load. */
export function Link({ href, ...rest }: LinkProps) {
  return <a {...rest} href={localHref(href)} />;
}

/** A link in running text or a side column. */
export function TextLink({ className, ...rest }: LinkProps) {
  return <Link {...rest} className={cx("text-brand-ink underline-offset-3 hover:underline", className)} />;
}

type ButtonLinkProps = LinkProps & { variant?: ButtonVariant; size?: ButtonSize; icon?: IconName };

/** A link that looks like a button. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={cx(buttonClass(variant, size), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
