import type { TakenPost } from "../../../server/moderation/record/record.schema.ts";
import { Badge } from "../../_ui/badge-view.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import type { RecordWords } from "./member-record.tsx";

type Props = RecordWords & { taken: { count: number; latest: TakenPost[] } };

/** The last posts of a member that were taken, with why. */
export function RecordTaken({ taken, t, locale, href }: Props) {
  return (
    <section aria-label={t("taken")}>
      <h2 className="text-13 font-medium text-ink-3">{t("taken")}</h2>
      <ul className="mt-1">
        {taken.latest.map((post) => (
          <li
            key={`${post.place.number}-${post.place.post}`}
            className="border-b border-line py-2.5 text-14 last:border-b-0"
          >
            <p className="flex min-w-0 items-center gap-2">
              <Badge tone={post.presence === "REMOVED" ? "danger" : "attention"}>
                {t(`presence_${post.presence}`)}
              </Badge>
              <a
                href={href(`/t/${post.place.number}/${post.place.slug}/${post.place.post}`)}
                className="min-w-0 truncate text-brand-ink underline-offset-3 hover:underline"
              >
                {post.place.title}
              </a>
            </p>
            <p className="mt-0.5 text-13 text-ink-3">
              <TimeView value={post.at} locale={locale} /> {t("by", { name: post.by ?? t("byTeam") })}
            </p>
            {post.reason && <p className="mt-0.5 break-words text-ink-2">{post.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
