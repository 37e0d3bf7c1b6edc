import type { Metadata } from "next";
import { candidateRuleSchema } from "../../../../../server/programme/candidate-rule.schema.ts";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { PostForm } from "../../../../_parts/programme/post-form.tsx";
import { readRule } from "../../../../_parts/programme/rule-asked.ts";
import { RuleForm } from "../../../../_parts/programme/rule-form.tsx";
import { RulePreviewTable } from "../../../../_parts/programme/rule-preview.tsx";
import { StaffPage } from "../../../../_parts/programme/staff-page.tsx";
import { api } from "../../../../_server/api.ts";
import { requireProgrammeStaff } from "../../../../_server/programme-staff.ts";
import { read } from "../../../../_server/read.ts";
import { Button } from "../../../../_ui/button.tsx";

const path = "/admin/programme/rule";

export function generateMetadata(): Metadata {
  return { title: getT("programme")("tab.rule") };
}

/** The candidate rule: try numbers against real history, then save them. */
export default async function RulePage({ searchParams }: { searchParams: Search }) {
  const t = getT("programme");
  const { admin } = await requireProgrammeStaff();
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const { days, countHelpful, asks } = (await read(caller.programme.public())).rule;
  const numbers = Object.fromEntries(asks.map(({ name, asked }) => [name, asked]));
  const asked = readRule(place.asked, candidateRuleSchema.parse({ days, countHelpful, ...numbers }));
  const group = admin ? (await read(caller.settings.all())).find((one) => one.key === "candidates") : null;
  const rule = asked.rule;
  const preview = rule && (await read(caller.programme.previewRule({ rule, asOf: asked.asOf || null })));
  const here = localHref(path);
  return (
    <StaffPage
      tab="rule"
      title={t("tab.rule")}
      lead={t("ruleLead")}
      saved={place.asked("done") === "saved" ? t("ruleSaved") : null}
      problem={place.asked("problem")}
    >
      <RuleForm asked={asked} />
      {preview && rule && (
        <AdminPart id="preview" title={t("previewTitle")}>
          <RulePreviewTable preview={preview} />
          {group ? (
            <PostForm
              action={place.action("settings.save")}
              values={{
                key: "candidates",
                version: String(group.version),
                ...Object.fromEntries(Object.entries(rule).map(([name, value]) => [`values.${name}`, String(value)])),
              }}
              next={`${here}?done=saved`}
              back={here}
              className="flex flex-wrap items-center gap-4 pt-2"
            >
              <Button type="submit" variant="primary">
                {t("ruleSave")}
              </Button>
              <p className="text-14 text-ink-2">{t("ruleSaveLead")}</p>
            </PostForm>
          ) : (
            <p className="text-14 text-ink-2">{t("ruleAdmins")}</p>
          )}
        </AdminPart>
      )}
    </StaffPage>
  );
}
