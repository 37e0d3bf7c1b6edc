"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatNumber } from "../../_messages/format.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { useViewer } from "./viewer-store.ts";

/** Bell and picture of the signed-in person, or the way to sign in. */
export function Viewer() {
  const t = useT("frame");
  const locale = useLocale();
  const viewer = useViewer();
  if (!viewer) {
    return (
      <div className="viewer">
        <ClientLink href="/sign-in" className={`${buttonClass("quiet")} sign-in`}>
          {t("signIn")}
        </ClientLink>
      </div>
    );
  }
  const label = t("notifications", { count: viewer.unread });
  return (
    <div className="viewer">
      <ClientLink
        href="/notifications"
        aria-label={label}
        title={label}
        className={`${buttonClass("quiet", "md", true)} relative`}
      >
        <Icon name="bell" size={19} />
        {viewer.unread > 0 && (
          <b className="count-bubble num" aria-hidden="true">
            {viewer.unread > 99 ? "99+" : formatNumber(viewer.unread, locale)}
          </b>
        )}
      </ClientLink>
      <ClientLink href="/account" title={viewer.displayName} className="hit rounded-full p-1">
        <Avatar
          name={viewer.displayName}
          image={viewer.avatar}
          tint={viewer.tint}
          size={32}
          ring={viewer.isSuperUser}
        />
        <span className="sr-only">{t("account")}</span>
      </ClientLink>
    </div>
  );
}
