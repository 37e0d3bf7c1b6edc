"use client";
import { buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { useViewer } from "../frame/viewer-store.ts";

/** Leads moderators from a profile to the member's record; for everybody else there is nothing. */
export function RecordLink({ name, label }: { name: string; label: string }) {
  const viewer = useViewer();
  if (!viewer?.places.review || viewer.name === name) return null;
  return (
    <p className="mt-3">
      <ClientLink href={`/admin/members/${name}`} className={buttonClass("line", "sm")}>
        {label}
      </ClientLink>
    </p>
  );
}
