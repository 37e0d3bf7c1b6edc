import type { Metadata } from "next";
import { isSignedIn } from "../../../server/platform/authorize/index.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { AccountForm } from "../../_parts/account/account-form.tsx";
import { emailField } from "../../_parts/account/fields.ts";
import { MailSent } from "../../_parts/account/mail-sent.tsx";
import { placeOf, type Search } from "../../_parts/account/place.ts";
import { context } from "../../_server/api.ts";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("signInTitle") };
}

/** Two ways in: a password, or a link by mail. */
export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const [t, place, { actor }] = await Promise.all([getT("account"), placeOf("/sign-in", searchParams), context()]);
  const sent = place.asked("sent") !== null;
  const aboutLink = place.problem?.field === "email" || place.problem?.code === "links";
  return (
    <AccountCard
      title={t("signInTitle")}
      lead={t("signInLead")}
      foot={
        <p>
          {t("noAccount")}{" "}
          <TextLink href="/sign-up" className="underline">
            {t("createAccount")}
          </TextLink>
        </p>
      }
    >
      {isSignedIn(actor) && (
        <Callout tone="plain">
          {t("already", { name: actor.displayName })} <TextLink href="/account">{t("toAccount")}</TextLink>
        </Callout>
      )}
      <AccountForm
        id="password"
        action={place.action("users.signIn")}
        fields={[
          { name: "login", label: t("login"), autoComplete: "username", required: true, most: 254 },
          {
            name: "password",
            label: t("password"),
            kind: "password",
            autoComplete: "current-password",
            required: true,
            most: 512,
          },
        ]}
        submit={t("signIn")}
        next={place.to ?? localHref("/")}
        back={place.back}
        problem={aboutLink ? null : (place.problem ?? errorOf(place.asked("error")))}
      >
        <p className="text-14">
          <TextLink href="/reset">{t("forgot")}</TextLink>
        </p>
      </AccountForm>
      <section aria-labelledby="link-title" className="grid gap-4 border-t border-line pt-6">
        <div>
          <h2 id="link-title" className="text-18 font-bold">
            {t("linkTitle")}
          </h2>
          <p className="mt-1 text-14 text-ink-2">{t("linkLead")}</p>
        </div>
        {sent && <MailSent />}
        <AccountForm
          id="link"
          action={place.action("users.requestSignInLink")}
          fields={[emailField(t)]}
          submit={t("sendLink")}
          variant="line"
          next={localHref("/sign-in?sent=1")}
          back={place.back}
          problem={aboutLink ? place.problem : null}
        />
      </section>
    </AccountCard>
  );
}

/** next-auth's own way of saying why it refused: a code. */
function errorOf(code: string | null) {
  return code === null ? null : { field: "password", code };
}
