import type { PerkRow } from "../../../server/programme/perks.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import type { Place } from "../account/place.ts";
import { PostForm } from "./post-form.tsx";
import { worth } from "./worth.ts";

/** A line of the ledger; one that stands can be taken back with a reason. */
export function PerkLine({ perk, place }: { perk: PerkRow; place: Place }) {
  const t = getT("programme");
  const locale = getLocale();
  const here = localHref("/admin/programme/perks");
  return (
    <li className="grid gap-1 py-3.5">
      <p className="flex flex-wrap justify-between gap-x-4 text-15">
        <span>
          <TextLink href={`/u/${perk.person.name}`} className="font-medium">
            {perk.person.displayName}
          </TextLink>
          {" · "}
          <span className={perk.takenBackAt ? "text-ink-3 line-through" : ""}>{perk.what}</span>
        </span>
        <span className="num text-14 text-ink-2">{worth(perk, locale)}</span>
      </p>
      <p className="text-13 text-ink-3">
        {t("perkBy", { name: perk.by })} · {formatDate(perk.at, locale)}
        {perk.note && ` · ${perk.note}`}
      </p>
      {perk.takenBackFor !== null ? (
        <p className="text-14 text-ink-2">{t("perkTakenBack", { reason: perk.takenBackFor })}</p>
      ) : (
        <details>
          <summary className="cursor-pointer text-13 text-ink-2 touch:py-2.5">{t("perkTake")}</summary>
          <PostForm
            action={place.action("programme.takeBackPerk")}
            values={{ perk: perk.id }}
            next={`${here}?done=taken`}
            back={here}
            className="mt-2 grid max-w-column items-end gap-3 sm:grid-cols-[1fr_auto]"
          >
            <TextField
              id={`reason-${perk.id}`}
              name="reason"
              label={t("perkReason")}
              required
              minLength={10}
              maxLength={1_000}
            />
            <Button type="submit">{t("perkTake")}</Button>
          </PostForm>
        </details>
      )}
    </li>
  );
}
