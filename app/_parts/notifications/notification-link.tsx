"use client";
import type { ReactNode } from "react";
import { trpc } from "../../_client/trpc.ts";
import { ClientLink } from "../../_ui/client-link.tsx";
import { refreshViewer } from "../frame/viewer-store.ts";

type Props = { href: string /** Of an unread notification. */; id: string | null; children: ReactNode };

/** Leads to what happened; whoever follows it has read the notification. */
export function NotificationLink({ href, id, children }: Props) {
  const markRead = () => {
    if (!id) return;
    trpc.notifications.read.mutate({ ids: [id] }).then(refreshViewer, () => {
      // It stays unread; nothing is lost.
    });
  };
  return (
    <ClientLink
      href={href}
      onClick={markRead}
      onAuxClick={markRead}
      className="after:absolute after:inset-0 group-hover:text-brand-ink"
    >
      {children}
    </ClientLink>
  );
}
