"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useT } from "../../_client/intl.tsx";
import { keepSetting, readSetting } from "../../_reader/storage.ts";
import { useViewer } from "./viewer-store.ts";

/** Where this browser keeps when somebody last looked at a board. */
const nameOf = (slug: string) => `looked-at-${slug}`;

/** The dot beside a board with something newer than this browser's last look at it. */
export function UnreadDot({ slug }: { slug: string }) {
  const t = useT("frame");
  const fresh = useViewer()?.freshBoards.find((board) => board.slug === slug);
  const here = usePathname().endsWith(`/b/${slug}`);
  const at = fresh ? new Date(fresh.at).getTime() : 0;
  useEffect(() => {
    if (here && at > 0) keepSetting(nameOf(slug), String(at));
  }, [here, at, slug]);
  if (at === 0 || here || Number(readSetting(nameOf(slug)) ?? 0) >= at) return null;
  return (
    <span className="unread">
      <span className="sr-only">{t("unread")}</span>
    </span>
  );
}
