import { appealLimits } from "../../../server/moderation/appeals/appeals-limits.schema.ts";
import type { StatementView } from "../../../server/moderation/statements/statements-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { PageTitle } from "../../_ui/page.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { AccountPart } from "../account/account-card.tsx";
import { AccountForm } from "../account/account-form.tsx";
import type { Place } from "../account/place.ts";
import { DecisionBadge } from "./decision-badge.tsx";
import { StatementFacts } from "./statement-facts.tsx";

type Props = {
  view: StatementView;
  place: Place;
  /** The page in its language, with its key where it was opened by one. */
  here: string;
  /** Key of the mail, for people who cannot sign in. */
  secret?: string | null;
};

/** A statement of reasons with the text it is about, and the appeal. */
export function StatementPage({ view, place, here, secret = null }: Props) {
  const t = getT("decisions");
  const locale = getLocale();
  const { post, profile, appealed } = view;
  const date = (at: Date) => formatDate(at, locale);
  const hash = here.includes("?") ? "&" : "?";
  return (
    <>
      <PageTitle lead={view.title ? t("about", { title: view.title }) : null}>
        {t(`decision_${view.decision}`)}
      </PageTitle>
      <p className="-mt-3 mb-6 text-14 text-ink-3">
        {t("one")} · {date(view.at)} <DecisionBadge line={view} />
      </p>
      {place.asked("sent") !== null && view.appeal === "OPEN" && (
        <div role="status" className="mb-6">
          <Callout tone="solved">{t("appealSent")}</Callout>
        </div>
      )}
      {view.undoneAt && (
        <div className="mb-6">
          <Callout tone="solved">{t("undoneText", { date: date(view.undoneAt) })}</Callout>
        </div>
      )}
      <div className="grid gap-8">
        <StatementFacts view={view} />
        {post && (
          <AccountPart id="text" title={t("text")}>
            <div className="rounded-lg border border-line bg-surface px-5 py-4">
              <Prose html={post.html} lang={post.locale} small />
            </div>
            {post.href && (
              <p className="text-14">
                <TextLink href={post.href}>{t("toPost")}</TextLink>
              </p>
            )}
          </AccountPart>
        )}
        {profile && (
          <AccountPart id="text" title={t("profileText")}>
            <div className="grid gap-1.5 rounded-lg border border-line bg-surface px-5 py-4 text-15 break-words">
              <p className="font-medium">{profile.displayName}</p>
              {profile.about && <p className="whitespace-pre-line">{profile.about}</p>}
              {profile.website && <p className="text-ink-2">{profile.website}</p>}
            </div>
          </AccountPart>
        )}
        {appealed && (
          <AccountPart id="appealed" title={t("yourAppeal", { date: date(appealed.at) })}>
            <p className="max-w-measure text-15 whitespace-pre-line">{appealed.text}</p>
            {appealed.decidedAt && (appealed.reason || view.appeal === "UPHELD") && (
              <div>
                <h3 className="text-15 font-medium">{t("answer", { date: date(appealed.decidedAt) })}</h3>
                <p className="mt-1 max-w-measure text-15 whitespace-pre-line">{appealed.reason}</p>
              </div>
            )}
            {view.appeal === "UPHELD" && <p className="max-w-measure text-14 text-ink-2">{t("finalText")}</p>}
          </AccountPart>
        )}
        {!appealed && !view.undoneAt && (
          <AccountPart
            id="appeal"
            title={t("appeal")}
            lead={t(view.abilities.appeal ? "appealLead" : "appealOver", { date: date(view.appealUntil) })}
          >
            {view.abilities.appeal && (
              <AccountForm
                id="appeal"
                action={place.action("appeals.file")}
                fields={[
                  {
                    name: "text",
                    kind: "area",
                    label: t("appealText"),
                    hint: t("appealHint", { least: appealLimits.least }),
                    required: true,
                    least: appealLimits.least,
                    most: appealLimits.most,
                  },
                ]}
                hidden={{ statement: view.id, ...(secret && { key: secret }) }}
                submit={t("appealSend")}
                next={`${here}${hash}sent=1`}
                back={here}
                problem={place.problem}
              />
            )}
          </AccountPart>
        )}
      </div>
    </>
  );
}
