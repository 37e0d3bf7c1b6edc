import type { Metadata } from "next";
import { ruleActs } from "../../../../server/moderation/rules/rules.schema.ts";
import { getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { RuleLine } from "../../../_parts/rules/rule-row.tsx";
import { api } from "../../../_server/api.ts";
import { requireModerator } from "../../../_server/moderator.ts";
import { read } from "../../../_server/read.ts";
import { Button } from "../../../_ui/button.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";
import { Pagination } from "../../../_ui/pagination.tsx";
import { Select } from "../../../_ui/select.tsx";
import { TextField } from "../../../_ui/text-field.tsx";

const path = "/admin/rules";

export function generateMetadata(): Metadata {
  return { title: getT("rules")("title"), robots: { index: false } };
}

/** The rules for texts somebody may see, the last changed first; filters are a plain form. */
export default async function RulesPage({ searchParams }: { searchParams: Search }) {
  await requireModerator();
  const t = getT("rules");
  const [{ asked }, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const act = ruleActs.find((one) => one === asked("act"));
  const state = asked("state");
  const q = asked("q")?.trim().slice(0, 100) || undefined;
  const active = state === "active" ? true : state === "paused" ? false : undefined;
  const cursor = asked("cursor");
  const { rows, next, total } = await read(caller.rules.list({ q, act, active, cursor, size: 50 }));
  const older = new URLSearchParams({
    ...(q && { q }),
    ...(act && { act }),
    ...(state && { state }),
    cursor: next ?? "",
  });
  const narrowed = Boolean(q || act || state);
  return (
    <Page>
      <div>
        <PageTitle
          lead={t("lead")}
          actions={
            <ButtonLink href={`${path}/new`} variant="primary" icon="plus">
              {t("new")}
            </ButtonLink>
          }
        >
          {t("title")}
        </PageTitle>
        <form method="get" action={localHref(path)} className="mb-4 flex flex-wrap items-end gap-3">
          <TextField name="q" label={t("find")} defaultValue={q ?? ""} maxLength={100} className="min-w-48 flex-1" />
          <Select
            name="act"
            label={t("act")}
            defaultValue={act ?? ""}
            choices={[
              { value: "", label: t("any") },
              ...ruleActs.map((value) => ({ value, label: t(`act_${value}`) })),
            ]}
          />
          <Select
            name="state"
            label={t("active")}
            defaultValue={state ?? ""}
            choices={[
              { value: "", label: t("all") },
              { value: "active", label: t("active") },
              { value: "paused", label: t("paused") },
            ]}
          />
          <Button type="submit" className="min-h-10 touch:min-h-11">
            {t("search")}
          </Button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title={t(narrowed ? "noneFound" : "none")}>{narrowed ? null : t("noneBody")}</EmptyState>
        ) : (
          <>
            <p className="text-13 text-ink-3">{t("count", { count: total })}</p>
            <ul>
              {rows.map((rule) => (
                <RuleLine key={rule.id} rule={rule} />
              ))}
            </ul>
          </>
        )}
        <Pagination newer={cursor ? path : null} older={next && `${path}?${older}`} />
      </div>
    </Page>
  );
}
