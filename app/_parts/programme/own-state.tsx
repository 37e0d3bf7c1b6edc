import type { OwnMembership } from "../../../server/programme/mine.query.ts";
import type { MembershipState } from "../../../server/programme/programme-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { AccountPart } from "../account/account-card.tsx";
import { StateBadge } from "./state-badge.tsx";

const known = [
  "INVITED",
  "AGREED",
  "ACTIVE",
  "RENEWAL_DUE",
  "RENEWED",
  "ALUMNI",
  "DECLINED",
  "WITHDRAWN",
  "ENDED_EARLY",
] as const;
const dated = ["INVITED", "AGREED", "ACTIVE", "RENEWAL_DUE", "RENEWED"] as const;

/** Where the member stands, in one sentence, and until when it holds. */
export function OwnState({ mine }: { mine: OwnMembership }) {
  const t = getT("programme");
  const locale = getLocale();
  const now = known.find((state: MembershipState) => state === mine.state);
  const until = dated.find((state: MembershipState) => state === mine.state);
  const date = mine.answerBy ?? mine.graceUntil ?? mine.termEnd;
  return (
    <AccountPart id="state" title={t("mineTitle")}>
      <div className="grid gap-2">
        <div>
          <StateBadge state={mine.state} />
        </div>
        {now && <p className="text-22 font-bold">{t(`now.${now}`)}</p>}
        {until && date && (
          <p className="text-15 text-ink-2">{t(`until.${until}`, { date: formatDate(date, locale) })}</p>
        )}
        <p className="text-14">
          <TextLink href="/super-users">{t("toPublic")}</TextLink>
        </p>
      </div>
    </AccountPart>
  );
}
