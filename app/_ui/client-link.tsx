"use client";
import type { ComponentProps } from "react";
import { useLocalHref } from "../_client/intl.tsx";

type ClientLinkProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/** `Link` for islands. */
export function ClientLink({ href, ...rest }: ClientLinkProps) {
  const local = useLocalHref();
  return <a {...rest} href={local(href)} />;
}
