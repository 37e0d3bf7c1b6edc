import type { OwnMembership } from "../../../server/programme/mine.query.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { AccountPart } from "../account/account-card.tsx";
import type { Place } from "../account/place.ts";
import { FigureList } from "./figure-list.tsx";
import { PostForm } from "./post-form.tsx";

/** How far the member is towards the next renewal, and the button when it is possible. */
export function OwnRenewal({ mine, place }: { mine: OwnMembership; place: Place }) {
  const t = getT("programme");
  if (!mine.progress) return null;
  const missing = mine.progress.results.filter((result) => !result.met).length;
  const here = localHref("/account/programme");
  return (
    <AccountPart id="renewal" title={t("renewTitle")} lead={t("renewLead")}>
      <p className="text-15 font-medium">{missing === 0 ? t("renewMet") : t("renewMissing", { count: missing })}</p>
      <FigureList results={mine.progress.results} />
      {mine.abilities.renew && (
        <PostForm action={place.action("programme.renew")} next={`${here}?saved=renewed`} back={here}>
          <div>
            <Button type="submit" variant="primary" icon="refresh-cw">
              {t("renew")}
            </Button>
          </div>
        </PostForm>
      )}
    </AccountPart>
  );
}
