import type { Metadata } from "next";
import { programmeLimits } from "../../../../../server/programme/programme-limits.schema.ts";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { PerkLine } from "../../../../_parts/programme/perk-row.tsx";
import { PostForm } from "../../../../_parts/programme/post-form.tsx";
import { StaffPage } from "../../../../_parts/programme/staff-page.tsx";
import { refusalBeside } from "../../../../_parts/programme/step-words.ts";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { Button } from "../../../../_ui/button.tsx";
import { Pagination } from "../../../../_ui/pagination.tsx";
import { TextField } from "../../../../_ui/text-field.tsx";

const path = "/admin/programme/perks";

export function generateMetadata(): Metadata {
  return { title: getT("programme")("tab.perks") };
}

/** The ledger of what was given, and the form to give. */
export default async function PerksPage({ searchParams }: { searchParams: Search }) {
  const t = getT("programme");
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const cursor = place.asked("after");
  const { rows, next } = await read(caller.programme.perks({ cursor, size: 50 }));
  const here = localHref(path);
  const done = place.asked("done");
  const beside = (field: string) => refusalBeside(place.asked("problem"), field);
  return (
    <StaffPage
      tab="perks"
      title={t("tab.perks")}
      lead={t("perksLead")}
      saved={done === "given" ? t("perkSaved") : done === "taken" ? t("perkTaken") : null}
      problem={place.asked("problem")}
    >
      {rows.length === 0 && <p className="text-15 text-ink-2">{t("perksEmpty")}</p>}
      <ul className="rows">
        {rows.map((perk) => (
          <PerkLine key={perk.id} perk={perk} place={place} />
        ))}
      </ul>
      <Pagination newer={cursor ? path : null} older={next ? `${path}?after=${encodeURIComponent(next)}` : null} />
      <AdminPart id="give" title={t("perkGiveTitle")}>
        <PostForm
          action={place.action("programme.givePerk")}
          next={`${here}?done=given`}
          back={here}
          className="grid max-w-column gap-4 sm:grid-cols-2"
        >
          <TextField
            name="name"
            label={t("perkName")}
            error={beside("name")}
            required
            maxLength={40}
            autoComplete="off"
          />
          <TextField
            name="what"
            label={t("perkWhat")}
            error={beside("what")}
            required
            minLength={3}
            maxLength={programmeLimits.perk}
          />
          <TextField
            name="value"
            inputMode="decimal"
            maxLength={11}
            label={t("perkValue")}
            hint={t("perkValueHint")}
            error={beside("value")}
          />
          <TextField
            name="currency"
            label={t("perkCurrency")}
            error={beside("currency")}
            pattern="[A-Z]{3}"
            maxLength={3}
            placeholder="EUR"
            className="self-end"
          />
          <TextField name="note" label={t("perkNote")} maxLength={1_000} className="sm:col-span-2" />
          <div>
            <Button type="submit" variant="primary">
              {t("perkGive")}
            </Button>
          </div>
        </PostForm>
      </AdminPart>
    </StaffPage>
  );
}
