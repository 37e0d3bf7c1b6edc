"use client";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { useLocalHref } from "../_client/intl.tsx";

type ClientLinkProps = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/** `Link` for islands. */
export function ClientLink({ href, ...rest }: ClientLinkProps) {
  const local = useLocalHref();
  return <NextLink {...rest} href={local(href)} prefetch={false} />;
}
