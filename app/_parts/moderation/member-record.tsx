import type { MemberRecord as Facts } from "../../../server/moderation/record/record.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Locale } from "../../_messages/locale.ts";
import type { Translate } from "../../_messages/translate.ts";
import { Callout } from "../../_ui/callout.tsx";
import { RecordFigures } from "./record-figures.tsx";
import { RecordHistory } from "./record-history.tsx";
import { RecordNetwork } from "./record-network.tsx";
import { RecordTaken } from "./record-taken.tsx";

/** What the parts of a record need to speak and to link, on the server as in an island. */
export type RecordWords = {
  t: Translate<MessageKey<"penalties">>;
  locale: Locale;
  /** An address of the site in the language of the page. */
  href(path: string): string;
};

type Props = RecordWords & { record: Facts };

/** What moderators know of a member, beside a case or on a page of its own. Works on the server and in islands. */
export function MemberRecord({ record, ...words }: Props) {
  const { t, locale } = words;
  const date = (at: Date) => formatDate(at, locale, "moment");
  const forGood = (at: Date) => new Date(at).getUTCFullYear() === 9999;
  const { suspendedUntil: suspended, silencedUntil: silenced } = record;
  return (
    <div className="grid grid-cols-1 gap-6">
      {suspended && (
        <Callout tone="danger" icon="ban">
          {forGood(suspended) ? t("suspendedForGood") : t("suspendedUntil", { date: date(suspended) })}
        </Callout>
      )}
      {silenced && (
        <Callout tone="attention">
          {forGood(silenced) ? t("silencedForGood") : t("silencedUntil", { date: date(silenced) })}
        </Callout>
      )}
      <RecordFigures record={record} {...words} />
      <RecordHistory lines={record.lines} {...words} />
      {record.taken.count > 0 && <RecordTaken taken={record.taken} {...words} />}
      {record.network.length > 0 && <RecordNetwork network={record.network} {...words} />}
    </div>
  );
}
