import type { MemberRecord } from "../../../server/moderation/record/record.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import type { RecordWords } from "./member-record.tsx";

type Props = Pick<RecordWords, "t" | "locale"> & { record: MemberRecord };

/** The figures of a record: how long here, how trusted, what reports and appeals came to. */
export function RecordFigures({ record, t, locale }: Props) {
  const { flagged, flags, appeals, taken } = record;
  const any = (counts: Record<string, number>) => Object.values(counts).some((count) => count > 0);
  const facts: [string, string][] = [
    [t("joined"), formatDate(record.joinedAt, locale)],
    [t("posts"), new Intl.NumberFormat(locale).format(record.posts)],
    [t("trust"), String(record.trustLevel)],
    [t("taken"), t("takenCount", { count: taken.count })],
    ...(any(flagged) ? [[t("flagged"), t("flagCounts", flagged)] as [string, string]] : []),
    ...(any(flags) ? [[t("flags"), t("flagCounts", flags)] as [string, string]] : []),
    ...(any(appeals) ? [[t("appeals"), t("appealCounts", appeals)] as [string, string]] : []),
  ];
  return (
    <dl aria-label={t("facts")} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-14">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
