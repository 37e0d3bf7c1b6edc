"use client";
import { buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { useViewer } from "../frame/viewer-store.ts";

/** Leads those who may give badges to where they do; for everybody else there is nothing. */
export function GiveLink({ badge, label }: { badge: string; label: string }) {
  if (!useViewer()?.places.badges) return null;
  return (
    <ClientLink href={`/badges/${badge}/give`} className={`${buttonClass("line", "sm")} mt-3`}>
      {label}
    </ClientLink>
  );
}
