"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useT } from "../../_client/intl.tsx";
import { lastLook, noteLook } from "./last-looks.ts";
import { useViewer } from "./viewer-store.ts";

/** The dot beside a board with something newer than this browser's last look at it. */
export function UnreadDot({ slug }: { slug: string }) {
  const t = useT("frame");
  const fresh = useViewer()?.freshBoards.find((board) => board.slug === slug);
  const here = usePathname().endsWith(`/b/${slug}`);
  const at = fresh ? new Date(fresh.at).getTime() : 0;
  useEffect(() => {
    if (here && at > 0) noteLook(slug, at);
  }, [here, at, slug]);
  if (at === 0 || here || lastLook(slug) >= at) return null;
  return (
    <span className="unread">
      <span className="sr-only">{t("unread")}</span>
    </span>
  );
}
