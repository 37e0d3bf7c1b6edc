import type { Metadata } from "next";
import { formatDate } from "../../../_messages/format.ts";
import { getLocale, getT } from "../../../_messages/server.ts";
import { FactList } from "../../../_parts/decisions/fact-list.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Callout } from "../../../_ui/callout.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("reports")("title"), robots: { index: false }, referrer: "no-referrer" };
}

/** The receipt of a report: what was sent and what became of it, for whoever has the address. */
export default async function ReceiptPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const t = getT("reports");
  const locale = getLocale();
  const view = await read((await api()).notices.receipt({ key: decodeURIComponent(key) }));
  const { outcome, decidedAt } = view;
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <PageTitle>{t("receiptTitle", { receipt: view.receipt })}</PageTitle>
        {outcome && decidedAt ? (
          <Callout tone={outcome === "KEPT" ? "brand" : "solved"} title={t(`outcome_${outcome}`)}>
            <p>{t("decided", { date: formatDate(decidedAt, locale) })}</p>
            <p className="mt-2 whitespace-pre-line">{view.reason}</p>
          </Callout>
        ) : (
          <Callout tone="attention" icon="clock" title={t("waiting")}>
            {t("receiptNew")}
          </Callout>
        )}
        {outcome && <p className="mt-3 max-w-measure text-14 text-ink-2">{t("howDecided")}</p>}
        <h2 className="mt-9 mb-4 text-18 font-bold">{t("what")}</h2>
        <FactList
          facts={[
            { name: t("address"), text: <span className="break-all">{view.address}</span> },
            { name: t("staffCategory"), text: t(`category_${view.category}`) },
            { name: t("staffText"), text: <span className="whitespace-pre-line">{view.text}</span> },
            { name: t("staffLaw"), text: view.law },
          ]}
        />
        <p className="mt-4 text-14 text-ink-3">{t("at", { date: formatDate(view.at, locale, "moment") })}</p>
      </div>
    </Page>
  );
}
