"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatNumber } from "../../_messages/format.ts";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { useViewer } from "./viewer-store.ts";

/** The places of the company's own people, with what waits there. */
export function StaffLinks() {
  const t = useT("frame");
  const locale = useLocale();
  const staff = useViewer()?.staff;
  if (!staff) return null;
  const place = (href: string, icon: IconName, label: string, count?: number) => (
    <ClientLink href={href} data-nav="" className="rail-link">
      <Icon name={icon} size={17} />
      {label}
      {count ? <span className="end num">{formatNumber(count, locale)}</span> : null}
    </ClientLink>
  );
  return (
    <>
      <h2>{t("staff")}</h2>
      {place("/review", "shield", t("review"), staff.review)}
      {place("/desk", "inbox", t("desk"), staff.desk)}
      {staff.insights && place("/insights", "chart-line", t("insights"))}
      {staff.admin && place("/admin", "settings", t("admin"))}
    </>
  );
}
