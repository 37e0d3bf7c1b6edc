import type { MemberRecord } from "../../../server/moderation/record/record.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { Badge } from "../../_ui/badge-view.tsx";
import type { RecordWords } from "./member-record.tsx";

type Props = RecordWords & { network: MemberRecord["network"] };

/** Accounts that came from the same network lately; their addresses are kept back. */
export function RecordNetwork({ network, t, locale, href }: Props) {
  return (
    <section aria-label={t("network")}>
      <h2 className="text-13 font-medium text-ink-3">{t("network")}</h2>
      <p className="mt-0.5 text-13 text-ink-3">{t("networkHint")}</p>
      <ul className="mt-1.5 grid gap-1 text-14">
        {network.map((person) => (
          <li key={person.name} className="flex flex-wrap items-center gap-2">
            <a
              href={href(`/admin/members/${person.name}`)}
              className="text-brand-ink underline-offset-3 hover:underline"
            >
              {person.displayName}
            </a>
            <span className="text-13 text-ink-3">{formatDate(person.joinedAt, locale)}</span>
            {person.suspended && <Badge tone="danger">{t("suspended")}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
