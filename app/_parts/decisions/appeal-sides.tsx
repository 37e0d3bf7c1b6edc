import {
  type AppealView,
  appealLimits,
  appealOutcomes,
} from "../../../server/moderation/appeals/appeals-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { AccountPart } from "../account/account-card.tsx";
import { AccountForm } from "../account/account-form.tsx";
import { type Problem, sayProblem } from "../account/problem.ts";
import { FactList } from "./fact-list.tsx";

type Props = { view: AppealView; action: string; here: string; problem: Problem | null };

/** What was decided and what its author says, and, for whoever may, the decision about it. */
export function AppealSides({ view, action, here, problem }: Props) {
  const t = getT("decisions");
  const locale = getLocale();
  const date = (at: Date) => formatDate(at, locale, "moment");
  const { decision, author, post } = view;
  const name = author.displayName;
  const by = decision.by
    ? t("staffBy", { name: decision.by.displayName, date: date(decision.at) })
    : t("staffByProgram", { date: date(decision.at) });
  return (
    <div className="grid gap-8">
      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="decision" className="grid content-start gap-4">
          <h2 id="decision" className="text-18 font-bold">
            {t("staffDecision")}
          </h2>
          <FactList
            facts={[
              { name: t("what"), text: t(`kind_${decision.kind}`) },
              { name: t("facts"), text: `${t(`source_${decision.source}`)} ${by}` },
              { name: t("why"), text: decision.reason },
              {
                name: t("ground"),
                text: decision.point ? `${decision.point.place}. ${decision.point.title}` : decision.category,
              },
              { name: t("staffPlace"), text: post && <TextLink href={post.href}>{post.title}</TextLink> },
            ]}
          />
          {post && (
            <div>
              <h3 className="mb-2 text-14 text-ink-3">{t("staffText")}</h3>
              <div className="rounded-lg border border-line bg-surface px-5 py-4">
                <Prose html={post.html} lang={post.locale} small />
              </div>
            </div>
          )}
        </section>
        <section aria-labelledby="says" className="grid content-start gap-4">
          <h2 id="says" className="text-18 font-bold">
            {t("staffAppeal", { name })}
          </h2>
          <p className="max-w-measure text-15 whitespace-pre-line">{view.text}</p>
          <p className="text-14 text-ink-3">
            {date(view.at)}
            {view.dueAt && !view.outcome && ` · ${t("staffDue", { date: date(view.dueAt) })}`}
          </p>
        </section>
      </div>
      {view.outcome ? <Decided view={view} /> : <Decide {...{ view, action, here, problem }} />}
    </div>
  );
}

/** The form for whoever may decide; for others why they may not. */
function Decide({ view, action, here, problem }: Props) {
  const t = getT("decisions");
  const name = view.author.displayName;
  if (view.nobodyElse) return <Callout tone="attention">{t("staffWaits")}</Callout>;
  if (view.refused) {
    return <Callout tone="brand">{sayProblem({ field: null, code: view.refused }, getT("account"))}</Callout>;
  }
  return (
    <AccountPart id="decide" title={t("staffDecide")}>
      <AccountForm
        id="decide"
        action={action}
        fields={[
          {
            name: "outcome",
            kind: "select",
            label: t("staffOutcome"),
            choices: appealOutcomes.map((value) => ({
              value,
              label: `${t(`outcome_${value}`)} (${t(`outcome_${value}_hint`)})`,
            })),
          },
          {
            name: "reason",
            kind: "area",
            label: t("staffReason", { name }),
            hint: t("staffReasonHint"),
            required: true,
            least: appealLimits.reasonLeast,
            most: appealLimits.reason,
          },
        ]}
        hidden={{ appeal: view.id }}
        submit={t("staffSend")}
        next={here}
        back={here}
        problem={problem}
      />
    </AccountPart>
  );
}

/** What was decided about the appeal, when and by whom. */
function Decided({ view }: { view: AppealView }) {
  const t = getT("decisions");
  const date = formatDate(view.decidedAt ?? view.at, getLocale(), "moment");
  return (
    <Callout
      tone={view.outcome === "REVERSED" ? "solved" : "brand"}
      title={t(`staffDone_${view.outcome ?? "UPHELD"}`, { date })}
    >
      <p className="whitespace-pre-line">{view.answer}</p>
      {view.decidedBy && <p className="mt-1">{t("staffDoneBy", { name: view.decidedBy.displayName })}</p>}
    </Callout>
  );
}
