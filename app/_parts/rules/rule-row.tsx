import type { RuleRow } from "../../../server/moderation/rules/rules.queries.ts";
import { getT } from "../../_messages/server.ts";
import { Badge, type Tone } from "../../_ui/badge.tsx";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";

const tones: Record<RuleRow["act"], Tone> = { BLOCK: "danger", HOLD: "attention", REPLACE: "plain", FLAG: "brand" };

/** A rule in the list: what it does, what it looks for, where, and how often it met something. */
export function RuleLine({ rule }: { rule: RuleRow }) {
  const t = getT("rules");
  return (
    <li className="border-b border-line py-3.5">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[rule.act]}>{t(`act_${rule.act}`)}</Badge>
        {rule.manner === "PATTERN" && <Badge>{t("manner_PATTERN")}</Badge>}
        {!rule.active && <Badge icon="pause">{t("paused")}</Badge>}
        {rule.board && <span className="text-13 text-ink-3">{rule.board.name}</span>}
      </div>
      <Link href={`/admin/rules/${rule.id}`} className="mt-1 block truncate py-1 text-15 font-medium">
        {rule.pattern.split("\n").join(", ")}
      </Link>
      <p className="flex flex-wrap gap-x-3 text-13 text-ink-3">
        <span>{t("hits", { count: rule.allHits })}</span>
        {rule.lastHitAt && <span>{t.rich("lastHit", { when: () => <Time value={rule.lastHitAt as Date} /> })}</span>}
        {rule.overtimes > 0 && <span className="text-danger">{t("overtimes", { count: rule.overtimes })}</span>}
        {rule.note && <span>{rule.note}</span>}
      </p>
    </li>
  );
}
