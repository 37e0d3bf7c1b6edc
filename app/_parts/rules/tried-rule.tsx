import type { TriedRule } from "../../../server/moderation/rules/try-rule.query.ts";
import { getT } from "../../_messages/server.ts";
import { Callout } from "../../_ui/callout.tsx";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { AdminPart } from "../admin/admin-part.tsx";

/** What a rule would have met among the last posts, each with the words in their sentence. */
export function TriedRuleList({ tried }: { tried: TriedRule }) {
  const t = getT("rules");
  const { met, looked, milliseconds: ms, overtimes, hits } = tried;
  return (
    <AdminPart id="tried" title={t("tried")} lead={t(met > 0 ? "triedCount" : "triedNone", { met, looked, ms })}>
      {overtimes > 0 && <Callout tone="danger">{t("triedOvertimes", { count: overtimes })}</Callout>}
      <ol>
        {hits.map((hit) => (
          <li key={`${hit.topic}-${hit.post}`} className="border-b border-line py-3">
            <p className="flex flex-wrap gap-x-3 text-13 text-ink-3">
              <Link
                href={`/t/${hit.topic}/${hit.slug}/${hit.post}`}
                className="max-w-full truncate font-medium text-ink-2"
              >
                {hit.title}
              </Link>
              <span>{hit.author}</span>
              <Time value={hit.at} style="day" />
            </p>
            <p className="mt-1 text-14 break-words text-ink-2">
              {hit.before}
              <mark className="rounded-sm bg-attention-soft px-0.5 font-medium text-ink">{hit.words}</mark>
              {hit.after}
            </p>
          </li>
        ))}
      </ol>
      {met > hits.length && <p className="text-13 text-ink-3">{t("triedMore")}</p>}
    </AdminPart>
  );
}
