import type { Metadata } from "next";
import { noticeCategories, noticeLimits } from "../../../server/moderation/notices/notices-limits.schema.ts";
import { Messages } from "../../_messages/messages.tsx";
import { getT, localHref } from "../../_messages/server.ts";
import { AccountForm } from "../../_parts/account/account-form.tsx";
import { placeOf, type Search } from "../../_parts/account/place.ts";
import { Page, PageTitle } from "../../_ui/page.tsx";

const path = "/report";

export function generateMetadata(): Metadata {
  return { title: getT("reports")("title"), robots: { index: false } };
}

/** The form with which anybody reports content, also without an account. */
export default async function ReportPage({ searchParams }: { searchParams: Search }) {
  const t = getT("reports");
  const place = await placeOf(path, searchParams);
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
        <Messages areas={["account"]}>
          <AccountForm
            id="report"
            action={place.action("notices.file")}
            fields={[
              {
                name: "address",
                label: t("address"),
                hint: t("addressHint"),
                kind: "url",
                value: place.asked("address")?.slice(0, noticeLimits.address) ?? "",
                required: true,
                most: noticeLimits.address,
              },
              {
                name: "category",
                label: t("category"),
                kind: "select",
                choices: noticeCategories.map((value) => ({ value, label: t(`category_${value}`) })),
              },
              {
                name: "text",
                label: t("text"),
                hint: t("textHint", { least: noticeLimits.least }),
                kind: "area",
                required: true,
                least: noticeLimits.least,
                most: noticeLimits.text,
              },
              { name: "law", label: t("law"), most: noticeLimits.law },
              { name: "name", label: t("name"), hint: t("nameHint"), autoComplete: "name", most: noticeLimits.name },
              {
                name: "email",
                label: t("email"),
                hint: t("emailHint"),
                kind: "email",
                autoComplete: "email",
                most: 254,
              },
              { name: "goodFaith", label: t("goodFaith"), kind: "checkbox", required: true },
            ]}
            submit={t("send")}
            next={localHref(path)}
            back={place.back}
            problem={place.problem}
          >
            <div className="sr-only" aria-hidden="true">
              <label>
                {t("website")}
                <input type="text" name="website" tabIndex={-1} autoComplete="off" className="size-px" />
              </label>
            </div>
          </AccountForm>
        </Messages>
      </div>
    </Page>
  );
}
