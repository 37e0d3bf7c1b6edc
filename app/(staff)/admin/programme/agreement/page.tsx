import type { Metadata } from "next";
import { programmeLimits } from "../../../../../server/programme/programme-limits.schema.ts";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { StaffPage } from "../../../../_parts/programme/staff-page.tsx";
import { api } from "../../../../_server/api.ts";
import { requireProgrammeStaff } from "../../../../_server/programme-staff.ts";
import { read } from "../../../../_server/read.ts";
import { Prose } from "../../../../_ui/prose.tsx";

const path = "/admin/programme/agreement";

export function generateMetadata(): Metadata {
  return { title: getT("programme")("tab.agreement") };
}

/** The agreement in force, and the form in which admins write the next version. */
export default async function AgreementPage({ searchParams }: { searchParams: Search }) {
  const t = getT("programme");
  const { admin } = await requireProgrammeStaff();
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const [texts, current] = await Promise.all([
    read(caller.programme.agreementTexts()),
    read(caller.programme.agreement()),
  ]);
  const here = localHref(path);
  const text = (locale: "en" | "de") => ({
    kind: "area" as const,
    name: `texts.${locale}`,
    label: t(locale === "en" ? "agreementEn" : "agreementDe"),
    hint: t("agreementTextHint"),
    value: texts[locale],
    most: programmeLimits.agreement,
    rows: 14,
  });
  return (
    <StaffPage
      tab="agreement"
      title={t("tab.agreement")}
      lead={t("agreementLead")}
      saved={place.asked("done") === "published" ? t("agreementPublished") : null}
    >
      <h2 className="text-18 font-bold">{t("agreementNow", { version: current.version })}</h2>
      <div className="mt-4 max-w-column rounded-lg border border-line bg-surface px-5 py-4">
        <Prose html={current.html} lang={current.locale} small />
      </div>
      {admin ? (
        <AdminPart id="next" title={t("agreementPublish", { version: texts.version + 1 })}>
          <Messages areas={["admin"]}>
            <AdminForm
              id="agreement"
              action={place.action("programme.publishAgreement")}
              groups={[
                {
                  id: "texts",
                  title: "",
                  fields: [
                    text("en"),
                    text("de"),
                    {
                      kind: "text",
                      name: "changes",
                      label: t("agreementWhat"),
                      hint: t("agreementWhatHint"),
                      value: "",
                      required: true,
                      least: 10,
                      most: programmeLimits.reason,
                    },
                  ],
                },
              ]}
              hidden={{ version: String(texts.version) }}
              submit={t("agreementPublish", { version: texts.version + 1 })}
              next={`${here}?done=published`}
              back={here}
              problem={place.asked("problem")}
            />
          </Messages>
        </AdminPart>
      ) : (
        <p className="mt-6 text-14 text-ink-2">{t("agreementAdmins")}</p>
      )}
    </StaffPage>
  );
}
