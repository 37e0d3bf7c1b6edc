import type { SuperUserView } from "../../../server/programme/public-programme.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Badge } from "../../_ui/badge.tsx";
import { Link } from "../../_ui/link.tsx";

/** A super user on the public page: who, what they are known for, whom they helped, since when. */
export function SuperUserCard({ one }: { one: SuperUserView }) {
  const t = getT("programme");
  const locale = getLocale();
  const { person, about, fields } = one;
  return (
    <li className="relative grid content-start gap-4 rounded-lg border border-line bg-surface p-5 hover:border-line-2">
      <div className="flex items-center gap-4">
        <Avatar name={person.displayName} image={person.avatar} tint={person.tint} size={72} ring />
        <div className="min-w-0">
          <h3 className="text-18 font-bold break-words">
            <Link href={`/u/${person.name}`} className="after:absolute after:inset-0">
              {person.displayName}
            </Link>
          </h3>
          <p className="num text-14 text-ink-2">
            {t("helpedPeople", { count: one.helped })} · {t("solutionsCount", { count: one.solutions })}
          </p>
          {one.since && (
            <p className="text-13 text-ink-3">{t("sinceDate", { date: formatDate(one.since, locale, "month") })}</p>
          )}
        </div>
      </div>
      {about && <p className="line-clamp-3 text-14 text-ink-2">{about}</p>}
      {fields.length > 0 && (
        <p className="flex flex-wrap items-center gap-1.5 text-13 text-ink-3">
          {t("knownFor")}
          {fields.map((field) => (
            <Badge key={`${field.kind}${field.slug}`} tone="super">
              {field.name}
            </Badge>
          ))}
        </p>
      )}
    </li>
  );
}
