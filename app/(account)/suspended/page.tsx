import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { placeOf, type Search } from "../../_parts/account/place.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Callout } from "../../_ui/callout.tsx";
import { ButtonLink } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("penalties")("suspensionTitle"), robots: { index: false }, referrer: "no-referrer" };
}

/** Why somebody cannot sign in, until when, and how to appeal; only with the key of a sign-in that was right. */
export default async function SuspendedPage({ searchParams }: { searchParams: Search }) {
  const [t, locale, place, caller] = [
    getT("penalties"),
    getLocale(),
    await placeOf("/suspended", searchParams),
    await api(),
  ];
  const key = place.asked("key") ?? "";
  if (key === "" || key.length > 300) notFound();
  const [told, points] = await Promise.all([read(caller.record.suspension({ key })), read(caller.guidelines.points())]);
  const lead = told.until
    ? t("suspensionUntil", { name: told.displayName, date: formatDate(told.until, locale, "moment") })
    : t("suspensionForGood", { name: told.displayName });
  return (
    <AccountCard title={t("suspensionTitle")} lead={lead}>
      {told.reasons.map((one) => {
        const rule = points.find((point) => point.key === one.point)?.title;
        return (
          <section key={one.since.toISOString()} aria-label={t("suspensionWhy")} className="grid gap-4">
            <Callout tone="plain" icon="scale" title={t("suspensionWhy")}>
              <p className="break-words whitespace-pre-line">{one.reason}</p>
              {rule && <p className="mt-1">{t("ruleBroken", { title: rule })}</p>}
            </Callout>
            {one.appeal ? (
              <div className="grid gap-2">
                <p className="text-14 text-ink-2">{t("suspensionAppealText")}</p>
                <p>
                  <ButtonLink href={one.appeal} variant="primary">
                    {t("suspensionAppeal")}
                  </ButtonLink>
                </p>
              </div>
            ) : (
              <p className="text-14 text-ink-2">{t("suspensionMail")}</p>
            )}
          </section>
        );
      })}
    </AccountCard>
  );
}
