import type { MembershipDetail } from "../../../server/programme/membership.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { AdminPart } from "../admin/admin-part.tsx";
import { StateBadge } from "./state-badge.tsx";

/** Who proposed the person and why, what was agreed to, and earlier stays. */
export function StayFacts({ stay }: { stay: MembershipDetail }) {
  const t = getT("programme");
  const locale = getLocale();
  return (
    <>
      {stay.nominations.length > 0 && (
        <AdminPart id="nominations" title={t("nominationsTitle")}>
          <ul className="rows">
            {stay.nominations.map((one) => (
              <li key={one.at.toISOString()} className="py-3">
                <p className="max-w-measure text-15 break-words whitespace-pre-line">{one.reason}</p>
                <p className="text-13 text-ink-3">
                  {one.by ? (
                    <TextLink className="underline" href={`/u/${one.by.name}`}>
                      {one.by.displayName}
                    </TextLink>
                  ) : (
                    t("someMember")
                  )}
                  {one.asStaff && ` (${t("asStaffWord")})`} · {formatDate(one.at, locale)}
                </p>
              </li>
            ))}
          </ul>
        </AdminPart>
      )}
      {stay.consents.length > 0 && (
        <AdminPart id="consents" title={t("consentsTitle")}>
          <ul className="grid gap-1 text-15">
            {stay.consents.map((one) => (
              <li key={one.version}>
                {t("consentLine", { version: one.version, date: formatDate(one.at, locale) })} ·{" "}
                {t(one.confirmedAt ? "consentConfirmed" : "consentOpen")}
              </li>
            ))}
          </ul>
        </AdminPart>
      )}
      {stay.others.length > 0 && (
        <AdminPart id="others" title={t("othersTitle")}>
          <ul className="grid gap-2 text-15">
            {stay.others.map((one) => (
              <li key={one.id} className="flex items-center gap-3">
                <StateBadge state={one.state} />
                <TextLink href={`/admin/programme/person/${one.id}`}>{formatDate(one.since, locale)}</TextLink>
              </li>
            ))}
          </ul>
        </AdminPart>
      )}
    </>
  );
}
