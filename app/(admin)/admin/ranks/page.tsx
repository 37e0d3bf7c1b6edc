import type { Metadata } from "next";
import type { LadderSetting } from "../../../../server/ranks/ranks.setting.ts";
import { formatDate, formatNumber } from "../../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { ActForm } from "../../../_parts/admin/act-form.tsx";
import { AdminForm } from "../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../_parts/admin/admin-part.tsx";
import { readLadder } from "../../../_parts/admin/ladder-asked.ts";
import { ladderGroups } from "../../../_parts/admin/ladder-fields.ts";
import { SimulationResult } from "../../../_parts/reputation/simulation-result.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { ButtonLink } from "../../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("ranksTitle") };
}

/** The ladder as a form, and how far the pass over all members is that follows a change. */
export default async function AdminRanksPage({ searchParams }: { searchParams: Search }) {
  const [place, caller] = await Promise.all([placeOf("/admin/ranks", searchParams), api()]);
  const t = getT("admin");
  const locale = getLocale();
  const here = localHref("/admin/ranks");
  const [{ ladder, version }, run] = await Promise.all([read(caller.ranks.arrange()), read(caller.reviews.last())]);
  const asked = readLadder(await searchParams, ladder);
  const result = asked && (await trial(caller, asked));
  const figures = run && {
    done: formatNumber(run.done, locale),
    total: formatNumber(run.total, locale),
    when: formatDate(run.finishedAt ?? run.startedAt, locale),
  };
  return (
    <AdminPage
      tab="ranks"
      narrow
      title={t("ranksTitle")}
      lead={t("ranksLead")}
      saved={place.asked("saved") === null ? null : t("ranksSaved")}
      actions={<ButtonLink href="/admin/settings/trust">{t("trustNumbers")}</ButtonLink>}
    >
      <AdminForm
        id="ladder"
        action={place.action("ranks.save")}
        groups={ladderGroups(t, asked ?? ladder, locale)}
        hidden={{ version: String(version) }}
        submit={t("save")}
        next={`${here}?saved=1`}
        back={here}
        problem={place.asked("problem")}
        trial={{ href: `${here}#result-title`, submit: t("ladderTrial") }}
      />
      {asked && result && (
        <AdminPart id="result" title={t("ladderResult")} lead={t("ladderResultLead")}>
          <SimulationResult
            result={result}
            names={Object.fromEntries(asked.ranks.map((rank) => [rank.key, rank.names[locale] || rank.key]))}
          />
        </AdminPart>
      )}
      <AdminPart id="review" title={t("reviewTitle")}>
        <div className="grid justify-items-start gap-4">
          <p className="text-15 text-ink-2">
            {figures ? t(run.finishedAt ? "reviewDone" : "reviewRunning", figures) : t("reviewNever")}
          </p>
          <ActForm action={place.action("reviews.start")} values={{}} next={here} back={here} icon="refresh-cw">
            {t("reviewStart")}
          </ActForm>
        </div>
      </AdminPart>
    </AdminPage>
  );
}

/** Sorts all members into another ladder, with the points they have. */
async function trial(caller: Awaited<ReturnType<typeof api>>, { ranks }: LadderSetting) {
  const { rules } = await read(caller.reputation.weights());
  const ladder = ranks.map(({ names: _, rights: __, ...asked }) => asked);
  return read(caller.reputation.simulate({ rules, ladder }));
}
