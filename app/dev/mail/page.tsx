import type { Metadata } from "next";
import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Badge } from "../../_ui/badge.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Time } from "../../_ui/time.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("devMailTitle"), robots: { index: false }, referrer: "same-origin" };
}

/** The addresses of a mail's text as links; everything else stays text. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:\/\//.test(part) ? (
      <a key={part} href={part} className="break-all text-brand-ink underline underline-offset-3">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

/** Mails that were written and not sent, newest first; the page exists only in the demo and while developing. */
export default async function DevMailPage() {
  const [t, caller] = await Promise.all([getT("account"), api()]);
  const mails = await read(caller.mail.kept());
  return (
    <Page>
      <PageTitle lead={t("devMailLead")}>{t("devMailTitle")}</PageTitle>
      {mails.length === 0 && (
        <EmptyState icon="mail" title={t("devMailEmpty")}>
          {t("devMailEmptyHint")}
        </EmptyState>
      )}
      <div className="grid max-w-column gap-4">
        {mails.map((mail, at) => (
          <details key={mail.id} open={at === 0} className="rounded-lg border border-line bg-surface">
            <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
              <span className="min-w-0 flex-1 text-15 font-medium">{mail.subject}</span>
              <Badge tone="plain">{mail.kind}</Badge>
              <span className="w-full text-13 text-ink-3">
                {t("devMailTo", { address: mail.to })} · <Time value={mail.createdAt} style="moment" />
              </span>
            </summary>
            <div className="border-t border-line px-4 py-3 text-14 whitespace-pre-wrap text-ink-2">
              <Linked text={mail.text} />
            </div>
          </details>
        ))}
      </div>
    </Page>
  );
}
