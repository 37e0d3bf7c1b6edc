import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { GuidelineView } from "../../../server/moderation/guidelines/guidelines-limits.schema.ts";
import { isSignedIn } from "../../../server/platform/authorize/index.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { AccountForm } from "../../_parts/account/account-form.tsx";
import { personFields } from "../../_parts/account/fields.ts";
import { placeOf, type Search } from "../../_parts/account/place.ts";
import { TimeZoneField } from "../../_parts/account/time-zone-field.tsx";
import { RulesText } from "../../_parts/guidelines/rules-text.tsx";
import { api, context } from "../../_server/api.ts";
import { TextLink } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("signUpTitle") };
}

/** Makes an account: who one is, how one signs in, and the house rules. */
export default async function SignUpPage({ searchParams }: { searchParams: Search }) {
  const [t, place, ctx, caller] = await Promise.all([
    getT("account"),
    placeOf("/sign-up", searchParams),
    context(),
    api(),
  ]);
  if (isSignedIn(ctx.actor)) redirect(localHref("/account"));
  const rules = await caller.guidelines.current();
  return (
    <AccountCard
      title={t("signUpTitle")}
      lead={t("signUpLead")}
      foot={
        <p>
          {t("haveAccount")}{" "}
          <TextLink href="/sign-in" className="underline">
            {t("signIn")}
          </TextLink>
        </p>
      }
    >
      <AccountForm
        id="sign-up"
        action={place.action("users.signUp")}
        fields={[
          ...personFields(t),
          {
            name: "rules",
            kind: "checkbox",
            label: t("rulesAgree"),
            required: true,
            above: <HouseRules rules={rules} label={t("rulesTitle")} />,
            hint: <TextLink href="/house-rules">{t("rulesRead")}</TextLink>,
          },
        ]}
        hidden={{ rulesVersion: String(rules.number) }}
        submit={t("signUp")}
        next={place.to ?? localHref("/account?joined=1")}
        back={place.back}
        problem={place.problem}
      >
        <TimeZoneField />
      </AccountForm>
    </AccountCard>
  );
}

const box = "max-h-52 relative overflow-y-auto rounded-md border border-line-2 bg-sunken px-4 py-3";

/** The text itself, so that what is confirmed was on the page. */
function HouseRules({ rules, label }: { rules: GuidelineView; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section aria-label={label} tabIndex={0} className={box}>
      <RulesText rules={rules} small />
    </section>
  );
}
