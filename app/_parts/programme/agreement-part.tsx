import type { OwnMembership } from "../../../server/programme/mine.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { AccountPart } from "../account/account-card.tsx";
import type { Place } from "../account/place.ts";
import { PostForm } from "./post-form.tsx";

const path = "/account/programme";

/** The agreement that waits for an answer: its text, "I agree" and "no, thank you". */
export function AgreementPart({ mine, place, proof }: { mine: OwnMembership; place: Place; proof: string | null }) {
  const { agreement } = mine;
  const t = getT("programme");
  const locale = getLocale();
  if (!agreement) return null;
  const invited = mine.state === "INVITED" || mine.state === "AGREED";
  const here = localHref(path);
  const due = agreement.agreeBy && formatDate(agreement.agreeBy, locale);
  return (
    <AccountPart
      id="agreement"
      title={t("agreementTitle")}
      lead={t("agreementVersion", { version: agreement.version })}
    >
      {!invited && due && (
        <Callout tone="attention">
          <p>{t("agreementNew", { date: due })}</p>
          {agreement.changes && <p>{t("agreementChanges", { changes: agreement.changes })}</p>}
        </Callout>
      )}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label={t("agreementTitle")}
        className="max-h-[60vh] relative overflow-y-auto rounded-lg border border-line bg-surface px-5 py-4"
      >
        <Prose html={agreement.html} lang={agreement.locale} small />
      </section>
      {mine.waitsForMail && <Callout icon="mail">{t("mailWaits")}</Callout>}
      <div className="flex flex-wrap items-center gap-3">
        {mine.abilities.agree && (
          <PostForm
            action={place.action("programme.agree")}
            values={{ version: String(agreement.version), ...(proof && { proof }) }}
            next={`${here}?saved=agreed`}
            back={here}
          >
            <Button type="submit" variant="primary" icon="check">
              {t("agree")}
            </Button>
          </PostForm>
        )}
        {invited && <ButtonLink href={`${path}/leave`}>{t("decline")}</ButtonLink>}
      </div>
      {mine.abilities.agree && invited && !proof && <p className="text-14 text-ink-2">{t("agreeMail")}</p>}
    </AccountPart>
  );
}
