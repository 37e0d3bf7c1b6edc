"use client";
import { useEffect } from "react";
import { useT } from "../../_client/intl.tsx";
import { markPlace } from "../../_reader/place.ts";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { useViewer } from "./viewer-store.ts";

/** The places of the company's own people; who sees which is decided by the server. */
export function StaffLinks() {
  const t = useT("frame");
  const viewer = useViewer();
  const places = viewer?.places;
  // These links come after the page; the place one is at is marked on them too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when the links change
  useEffect(markPlace, [places]);
  if (!places || !Object.values(places).includes(true)) return null;
  const place = (href: string, icon: IconName, label: string, count = 0) => (
    <ClientLink href={href} data-nav="" className="rail-link">
      <Icon name={icon} size={17} />
      {label}
      {count > 0 && (
        <span className="num ml-auto text-13 text-ink-3">
          {count > 99 ? "99+" : count}
          <span className="sr-only"> {t("toReview")}</span>
        </span>
      )}
    </ClientLink>
  );
  return (
    <>
      <h2>{t("staff")}</h2>
      {places.review && place("/review", "shield", t("review"), viewer?.toReview)}
      {places.review && place("/admin/rules", "filter", t("textRules"))}
      {places.review && place("/admin/log", "history", t("moderationLog"))}
      {places.desk && place("/desk", "inbox", t("desk"))}
      {places.editing && place("/kb/review", "clipboard-check", t("editing"))}
      {places.programme && place("/admin/programme", "star", t("programme"))}
      {places.insights && place("/insights", "chart-line", t("insights"))}
      {places.admin && place("/admin", "settings", t("admin"))}
    </>
  );
}
