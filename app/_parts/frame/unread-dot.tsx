"use client";
import { useT } from "../../_client/intl.tsx";
import { useViewer } from "./viewer-store.ts";

/** The dot beside a board with something new for the person looking. */
export function UnreadDot({ slug }: { slug: string }) {
  const t = useT("frame");
  if (!useViewer()?.freshBoards.includes(slug)) return null;
  return (
    <span className="unread">
      <span className="sr-only">{t("unread")}</span>
    </span>
  );
}
