import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Callout } from "../../_ui/callout.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("status")("title"), alternates: { canonical: localHref("/status") } };
}

export default async function StatusPage() {
  const t = getT("status");
  // The read is the check: without a database this page is the error page.
  await read((await api()).topics.counts());
  return (
    <Page>
      <PageTitle>{t("title")}</PageTitle>
      <Callout tone="solved" title={t("works")}>
        {t("text")}
      </Callout>
    </Page>
  );
}
