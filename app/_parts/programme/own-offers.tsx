import type { OfferView } from "../../../server/programme/routing/offers.query.ts";
import { declineWords } from "../../../server/programme/routing/routing-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Select } from "../../_ui/select.tsx";
import { AccountPart } from "../account/account-card.tsx";
import type { Place } from "../account/place.ts";
import { PostForm } from "./post-form.tsx";

/** Questions offered to the member: "I take it", or not with a word that teaches the matching. */
export function OwnOffers({ offers, place }: { offers: OfferView[]; place: Place }) {
  const t = getT("programme");
  const locale = getLocale();
  const here = localHref("/account/programme");
  return (
    <AccountPart id="offers" title={t("offersTitle")} lead={t("offersLead")}>
      {offers.length === 0 && <p className="text-15 text-ink-2">{t("offersNone")}</p>}
      <ul className="rows">
        {offers.map((offer) => (
          <li key={offer.id} className="grid gap-2.5 py-4">
            <div>
              <TextLink href={offer.topic.href} className="text-15 font-medium">
                {offer.topic.title}
              </TextLink>
              <p className="text-13 text-ink-3">
                {offer.topic.board.name}
                {offer.why.length > 0 && ` · ${t("offerWhy", { list: offer.why.join(", ") })}`}
                {" · "}
                {offer.takenUntil
                  ? t("offerHeld", { date: formatDate(offer.takenUntil, locale, "moment") })
                  : t("offerUntil", { date: formatDate(offer.expiresAt, locale, "moment") })}
              </p>
            </div>
            <div className="flex flex-wrap items-end gap-3">
              {!offer.takenUntil && (
                <PostForm
                  action={place.action("routing.take")}
                  values={{ offer: offer.id }}
                  next={`${here}?saved=taken`}
                  back={here}
                >
                  <Button type="submit" icon="hand">
                    {t("offerTake")}
                  </Button>
                </PostForm>
              )}
              <PostForm
                action={place.action("routing.decline")}
                values={{ offer: offer.id }}
                next={`${here}?saved=declined`}
                back={here}
                className="flex flex-wrap items-end gap-3"
              >
                <Select
                  id={`because-${offer.id}`}
                  name="because"
                  label={t("offerBecause")}
                  labelHidden
                  choices={declineWords.map((value) => ({ value, label: t(`because.${value}`) }))}
                />
                <Button type="submit" variant="quiet">
                  {t("offerDecline")}
                </Button>
              </PostForm>
            </div>
          </li>
        ))}
      </ul>
    </AccountPart>
  );
}
