"use client";
import { useEffect, useState } from "react";
import type { CelebrationView } from "../../../server/viewer/index.ts";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { IconButton } from "../../_ui/icon-button.tsx";
import { Medal } from "../badges/medal.tsx";
import { useViewer } from "./viewer-store.ts";

/** How long it stays, in ms; longer while it is pointed at or holds the focus. */
const STAYS = 9_000;

/** Ids this page has already asked to show, so that navigation does not ask again. */
const asked = new Set<string>();

/**
 * Says once, quietly and in a corner, that a rank or badge is new. Shown only after the server noted that it was, so it
 * never comes back; it goes by itself, by its button and by Escape. Whoever misses it finds the notification.
 */
export function Celebration() {
  const t = useT("frame");
  const viewer = useViewer();
  const [news, setNews] = useState<CelebrationView[]>([]);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const fresh = (viewer?.celebrations ?? []).filter((one) => !asked.has(one.id));
    if (fresh.length === 0) return;
    for (const one of fresh) asked.add(one.id);
    trpc.notifications.shown.mutate({ ids: fresh.map((one) => one.id) }).then(
      ({ shown }) => setNews(fresh.filter((one) => shown.includes(one.id))),
      () => {
        // The notification says it too.
      },
    );
  }, [viewer]);
  const [first] = news;
  useEffect(() => {
    if (!first) return;
    const close = () => setNews([]);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
    };
    addEventListener("keydown", onKey);
    const timer = held ? undefined : setTimeout(close, STAYS);
    return () => {
      removeEventListener("keydown", onKey);
      clearTimeout(timer);
    };
  }, [first, held]);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-18 z-40 md:right-5 md:bottom-5 md:left-auto"
    >
      {first && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away
        <div
          className="celebration"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {first.badge ? (
            <Medal icon={first.badge.icon} grade={first.badge.grade} size={56} className="celebration-sign" />
          ) : (
            <span className="celebration-sign grid size-14 place-items-center rounded-full bg-solved-soft text-solved">
              <Icon name="trending-up" size={26} />
            </span>
          )}
          <div className="min-w-0 flex-1">
            <p className="text-13 text-ink-3">{t(first.badge ? "newBadge" : "newRank")}</p>
            <p className="text-16 leading-[1.35] font-bold">
              <ClientLink href={first.href} className="hover:text-brand-ink" onClick={() => setNews([])}>
                {first.name}
              </ClientLink>
            </p>
            {news.length > 1 && (
              <p className="num text-13">
                <ClientLink
                  href="/notifications"
                  className="text-brand-ink underline-offset-3 hover:underline"
                  onClick={() => setNews([])}
                >
                  {t("moreNews", { count: news.length - 1 })}
                </ClientLink>
              </p>
            )}
          </div>
          <IconButton icon="x" label={t("closeNews")} size="sm" iconSize={16} onClick={() => setNews([])} />
        </div>
      )}
    </div>
  );
}
