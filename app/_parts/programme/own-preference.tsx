import type { PreferenceView } from "../../../server/programme/routing/preference.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import { AccountPart } from "../account/account-card.tsx";
import type { Place } from "../account/place.ts";
import { PostForm } from "./post-form.tsx";

const mostPerDay = 10;
/** Days somebody may pause by a choice; longer is leaving. */
const pauses = [7, 14, 28] as const;
const day = 86_400_000;

/** How somebody of the programme wants to be asked: how often, when not, and a pause. */
export function OwnPreference({ wish, place, now }: { wish: PreferenceView; place: Place; now: Date }) {
  const t = getT("programme");
  const here = localHref("/account/programme");
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: t("askHour", { hour }) }));
  const quiet = [{ value: "", label: t("askNever") }, ...hours];
  const perDay = Array.from({ length: mostPerDay }, (_, count) => String(count + 1));
  const text = (value: number | null) => (value === null ? "" : String(value));
  return (
    <AccountPart id="asking" title={t("askTitle")} lead={t("askLead", { zone: wish.timeZone })}>
      <PostForm
        action={place.action("routing.savePreference")}
        next={`${here}?saved=asking`}
        back={here}
        className="grid max-w-column gap-x-6 gap-y-5 sm:grid-cols-2"
      >
        <Select
          id="ask-per-day"
          name="perDay"
          label={t("askPerDay")}
          defaultValue={text(wish.perDay)}
          choices={[
            { value: "", label: t("askUsual", { count: wish.usual.perDay }) },
            ...perDay.map((value) => ({ value, label: value })),
          ]}
        />
        <Select
          id="ask-pause"
          name="pausedUntil"
          label={t("askPause")}
          defaultValue={wish.pausedUntil?.toISOString() ?? ""}
          choices={pauseChoices(wish, now)}
        />
        <Select
          id="ask-from"
          name="quietFrom"
          label={t("askFrom")}
          defaultValue={text(wish.quietFrom)}
          choices={quiet}
        />
        <Select
          id="ask-until"
          name="quietUntil"
          label={t("askUntil")}
          defaultValue={text(wish.quietUntil)}
          choices={quiet}
        />
        <div>
          <Button type="submit">{t("askSave")}</Button>
        </div>
      </PostForm>
    </AccountPart>
  );
}

function pauseChoices({ pausedUntil }: PreferenceView, now: Date) {
  const [t, locale] = [getT("programme"), getLocale()];
  const running = pausedUntil && {
    value: pausedUntil.toISOString(),
    label: t("askPausedUntil", { date: formatDate(pausedUntil, locale) }),
  };
  return [
    { value: "", label: t("askNoPause") },
    ...(running ? [running] : []),
    ...pauses.map((days) => ({
      value: new Date(now.getTime() + days * day).toISOString(),
      label: t("askPauseDays", { date: formatDate(new Date(now.getTime() + days * day), locale) }),
    })),
  ];
}
