import type { Metadata } from "next";
import { formatShare } from "../../../_messages/format.ts";
import { Messages } from "../../../_messages/messages.tsx";
import { getLocale, getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../_parts/admin/admin-part.tsx";
import { readAdminProblem } from "../../../_parts/admin/fields.ts";
import { sayAdminProblem } from "../../../_parts/admin/say-problem.ts";
import { RecountProgress } from "../../../_parts/reputation/recount-progress.tsx";
import { readRules, sameRules, trialHref } from "../../../_parts/reputation/rules-asked.ts";
import { RulesForm } from "../../../_parts/reputation/rules-form.tsx";
import { RulesVersions } from "../../../_parts/reputation/rules-versions.tsx";
import { SaveRules } from "../../../_parts/reputation/save-rules.tsx";
import { SimulationResult } from "../../../_parts/reputation/simulation-result.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Callout } from "../../../_ui/callout.tsx";
import { TextLink } from "../../../_ui/link.tsx";

const path = "/admin/reputation";

export function generateMetadata(): Metadata {
  return { title: getT("reputation")("title") };
}

/** What acts are worth: try other numbers over the whole history, save them as a version, and watch the points follow. */
export default async function ReputationPage({ searchParams }: { searchParams: Search }) {
  const [t, words, locale] = [getT("reputation"), getT("admin"), getLocale()];
  const [caller, place] = await Promise.all([api(), placeOf(path, searchParams)]);
  const [force, versions, [recount], arranged, settings] = await Promise.all([
    read(caller.reputation.weights()),
    read(caller.reputation.weightVersions({ most: 20 })),
    read(caller.reputation.recounts({ most: 1 })),
    read(caller.ranks.arrange()),
    read(caller.settings.all()),
  ]);
  const { ranks } = arranged.ladder;
  const ring = settings.find((group) => group.key === "kudos")?.values ?? {};
  const asked = readRules(place.asked, force.rules);
  const different = asked.rules && !sameRules(asked.rules, force.rules) ? asked.rules : null;
  const ladder = ranks.map(({ key, points, acceptances, accountDays, cleanDays }) => ({
    key,
    points,
    acceptances,
    accountDays,
    cleanDays,
  }));
  const result = different && (await read(caller.reputation.simulate({ rules: different, ladder })));
  const problem = readAdminProblem(place.asked("problem"));
  const just = place.asked("saved") !== null;
  return (
    <AdminPage tab="reputation" title={t("title")} lead={t("lead")} saved={just ? t("saved") : null}>
      {problem && (
        <div role="alert" className="mb-6">
          <Callout tone="danger">{sayAdminProblem(problem, words)}</Callout>
        </div>
      )}
      {(just || (recount && !recount.finishedAt)) && (
        <Messages areas={["reputation"]}>
          <RecountProgress start={recount ?? null} since={just ? force.updatedAt : null} />
        </Messages>
      )}
      <RulesForm asked={asked} force={force} />
      {asked.rules && (
        <AdminPart id="result" title={t("result")}>
          {result && different ? (
            <>
              <SimulationResult
                result={result}
                names={Object.fromEntries(ranks.map((rank) => [rank.key, rank.names[locale]]))}
              />
              <SaveRules
                rules={different}
                version={force.version}
                action={place.action("reputation.saveWeights")}
                next={`${localHref(path)}?saved=1`}
                back={localHref(trialHref(different).replace(/#.*$/, ""))}
              />
            </>
          ) : (
            <p className="text-15">{t("same")}</p>
          )}
        </AdminPart>
      )}
      <AdminPart id="ring" title={t("ring")}>
        <p className="max-w-measure text-14 text-ink-2">
          {t("ringText", {
            least: String(ring.ringLeast),
            days: String(ring.ringDays),
            share: formatShare(Number(ring.ringShare) / 100, locale),
          })}
        </p>
        <TextLink href="/admin/settings/kudos" className="mt-2 inline-block text-14">
          {t("ringLink")}
        </TextLink>
      </AdminPart>
      <AdminPart id="versions" title={t("history")} lead={t("historyLead")}>
        <RulesVersions versions={versions} defaults={force.defaults} />
      </AdminPart>
    </AdminPage>
  );
}
