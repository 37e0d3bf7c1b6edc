import type { Metadata } from "next";
import { noticeLimits } from "../../../../../server/moderation/notices/notices-limits.schema.ts";
import { formatDate } from "../../../../_messages/format.ts";
import { Messages } from "../../../../_messages/messages.tsx";
import { getLocale, getT, localHref } from "../../../../_messages/server.ts";
import { AccountPart } from "../../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../../_parts/account/account-form.tsx";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { NoticeFacts } from "../../../../_parts/decisions/notice-facts.tsx";
import { api } from "../../../../_server/api.ts";
import { requireModerator } from "../../../../_server/moderator.ts";
import { read } from "../../../../_server/read.ts";
import { Breadcrumb } from "../../../../_ui/breadcrumb.tsx";
import { Callout } from "../../../../_ui/callout.tsx";
import { Page, PageTitle } from "../../../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("reports")("title"), robots: { index: false }, referrer: "no-referrer" };
}

type Props = { params: Promise<{ id: string }>; searchParams: Search };

/** A notice from outside with what it is about, and the decision. */
export default async function NoticePage({ params, searchParams }: Props) {
  await requireModerator();
  const { id } = await params;
  const path = `/review/notices/${id}`;
  const [t, locale, place, caller] = [getT("reports"), getLocale(), await placeOf(path, searchParams), await api()];
  const [view, points] = await Promise.all([read(caller.notices.one({ id })), read(caller.guidelines.points())]);
  const here = localHref(path);
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <div className="mb-3">
          <Breadcrumb crumbs={[{ href: "/review", label: t("staffBack") }]} />
        </div>
        <PageTitle lead={t("staffLead")}>{t("staffTitle", { receipt: view.receipt })}</PageTitle>
        <NoticeFacts view={view} />
        <div className="mt-8">
          {view.outcome && view.decidedAt ? (
            <Callout tone="solved" title={t(`outcome_${view.outcome}`)}>
              <p>{t("decided", { date: formatDate(view.decidedAt, locale, "moment") })}</p>
              <p className="whitespace-pre-line">{view.reason}</p>
              {view.decidedBy && <p>{t("staffDoneBy", { name: view.decidedBy.displayName })}</p>}
            </Callout>
          ) : (
            <AccountPart id="decide" title={t("staffDecide")}>
              <Messages areas={["account"]}>
                <AccountForm
                  id="decide"
                  action={place.action("notices.decide")}
                  fields={[
                    {
                      name: "outcome",
                      kind: "select",
                      label: t("staffOutcome"),
                      choices: view.outcomes.map((value) => ({ value, label: t(`do_${value}`) })),
                      value: view.outcomes.at(-1) ?? "KEPT",
                    },
                    {
                      name: "point",
                      kind: "select",
                      label: t("staffPoint"),
                      choices: [
                        { value: "", label: t("staffNoPoint") },
                        ...points.map(({ key, place: number, title }) => ({
                          value: key,
                          label: `${number}. ${title}`,
                        })),
                      ],
                    },
                    {
                      name: "reason",
                      kind: "area",
                      label: t("staffReason"),
                      required: true,
                      least: noticeLimits.reasonLeast,
                      most: noticeLimits.reason,
                    },
                  ]}
                  hidden={{ notice: view.id }}
                  submit={t("staffSend")}
                  next={here}
                  back={here}
                  problem={place.problem}
                />
              </Messages>
            </AccountPart>
          )}
        </div>
      </div>
    </Page>
  );
}
