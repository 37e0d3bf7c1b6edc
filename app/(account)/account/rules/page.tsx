import type { Metadata } from "next";
import { isSignedIn } from "../../../../server/platform/authorize/index.ts";
import { getT, localHref } from "../../../_messages/server.ts";
import { AccountForm } from "../../../_parts/account/account-form.tsx";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { RulesText } from "../../../_parts/guidelines/rules-text.tsx";
import { api, context } from "../../../_server/api.ts";
import { requireMember } from "../../../_server/member.ts";
import { read } from "../../../_server/read.ts";
import { Callout } from "../../../_ui/callout.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";

const path = "/account/rules";

export function generateMetadata(): Metadata {
  return { title: getT("guidelines")("confirmTitle") };
}

/** A material change of the house rules, for members to read and confirm before they write again. */
export default async function ConfirmRulesPage({ searchParams }: { searchParams: Search }) {
  await requireMember();
  const t = getT("guidelines");
  const [place, { actor }, caller] = await Promise.all([placeOf(path, searchParams), context(), api()]);
  const rules = await read(caller.guidelines.current());
  const due = isSignedIn(actor) && typeof actor.rulesDue === "number";
  const { number } = rules;
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <PageTitle lead={due ? t("confirmLead", { number }) : null}>{t(due ? "confirmTitle" : "title")}</PageTitle>
        {!due && (
          <div role="status" className="mb-6">
            <Callout tone="solved">{place.asked("done") ? t("confirmed", { number }) : t("nothingDue")}</Callout>
          </div>
        )}
        {due && rules.changes && (
          <div className="mb-6">
            <Callout tone="attention">
              <p className="font-medium">{t("changes")}</p>
              <p>{rules.changes}</p>
            </Callout>
          </div>
        )}
        <RulesText rules={rules} small />
        {due && (
          <div className="mt-7 border-t border-line pt-6">
            <AccountForm
              id="rules"
              action={place.action("users.confirmRules")}
              fields={[{ name: "rules", kind: "checkbox", label: t("agree"), required: true }]}
              hidden={{ version: String(number) }}
              submit={t("confirm")}
              next={place.to ?? `${localHref(path)}?done=1`}
              back={place.back}
              problem={place.problem}
            />
          </div>
        )}
      </div>
    </Page>
  );
}
