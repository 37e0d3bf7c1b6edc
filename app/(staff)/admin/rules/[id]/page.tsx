import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { ActForm } from "../../../../_parts/admin/act-form.tsx";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { askedRule, ruleToTry, textsOf } from "../../../../_parts/rules/rule-asked.ts";
import { ruleFields } from "../../../../_parts/rules/rule-fields.ts";
import { RuleHistory } from "../../../../_parts/rules/rule-history.tsx";
import { TriedRuleList } from "../../../../_parts/rules/tried-rule.tsx";
import { tryRule } from "../../../../_parts/rules/try-rule.ts";
import { api } from "../../../../_server/api.ts";
import { requireModerator } from "../../../../_server/moderator.ts";
import { read } from "../../../../_server/read.ts";
import { Breadcrumb } from "../../../../_ui/breadcrumb.tsx";
import { Callout } from "../../../../_ui/callout.tsx";
import { Page, PageTitle } from "../../../../_ui/page.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("rules")("editTitle"), robots: { index: false } };
}

/** One rule: what it does and whom it is for, what it would have met, and its versions. `new` is a rule that is not yet. */
export default async function RulePage({ params, searchParams }: Props) {
  await requireModerator();
  const { id } = await params;
  const fresh = id === "new";
  if (!fresh && !/^[0-9a-f-]{36}$/.test(id)) notFound();
  const t = getT("rules");
  const path = `/admin/rules/${id}`;
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const [versions, boards] = await Promise.all([
    fresh ? [] : read(caller.rules.history({ id })),
    read(caller.rules.boards()),
  ]);
  const current = versions[0] ?? null;
  const typed = askedRule(place.asked);
  const asked = typed && ruleToTry(typed);
  const tried = typed && (asked ? await tryRule(asked) : { problem: "rule.pattern.invalid" });
  const here = localHref(path);
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <Breadcrumb
          crumbs={[{ label: t("title"), href: "/admin/rules" }, { label: t(fresh ? "newTitle" : "editTitle") }]}
        />
        <div className="mt-3">
          <PageTitle
            lead={current ? t("version", { version: current.version }) : t("lead")}
            actions={
              current && (
                <ActForm
                  action={place.action("rules.switch")}
                  values={{ id, active: current.active ? "" : "on" }}
                  next={here}
                  back={here}
                  icon={current.active ? "pause" : "play"}
                >
                  {t(current.active ? "pause" : "resume")}
                </ActForm>
              )
            }
          >
            {t(fresh ? "newTitle" : "editTitle")}
          </PageTitle>
        </div>
        {place.asked("done") && (
          <div role="status" className="mb-6">
            <Callout tone="solved">{t("saved")}</Callout>
          </div>
        )}
        <Messages areas={["admin", "ui"]}>
          <AdminForm
            id="rule"
            action={place.action("rules.save")}
            hidden={current ? { id, version: String(current.version) } : {}}
            groups={ruleFields(typed ?? textsOf(current), boards)}
            submit={t(fresh ? "create" : "save")}
            next={fresh ? `${localHref("/admin/rules")}` : `${here}?done=1`}
            back={here}
            problem={place.asked("problem") ?? (tried && "problem" in tried ? tried.problem : null)}
            trial={{ href: here, submit: t("try") }}
          />
        </Messages>
        {tried && !("problem" in tried) && <TriedRuleList tried={tried} />}
        {versions.length > 0 && <RuleHistory versions={versions} />}
      </div>
    </Page>
  );
}
