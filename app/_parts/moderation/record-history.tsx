import type { RecordLine } from "../../../server/moderation/record/record.schema.ts";
import { Badge, type Tone } from "../../_ui/badge-view.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import type { RecordWords } from "./member-record.tsx";

type Props = RecordWords & { lines: RecordLine[] };

/** Penalties and notes of a member, newest first. */
export function RecordHistory({ lines, ...words }: Props) {
  const { t } = words;
  return (
    <section aria-label={t("history")}>
      <h2 className="text-13 font-medium text-ink-3">{t("history")}</h2>
      {lines.length === 0 ? (
        <p className="mt-1.5 text-14 text-ink-2">{t("historyEmpty")}</p>
      ) : (
        <ol className="mt-1">
          {lines.map((line) => (
            <Line key={line.id} line={line} {...words} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({ line, t, locale, href }: RecordWords & { line: RecordLine }) {
  const lasts = line.kind === "SILENCE" || line.kind === "SUSPENSION";
  return (
    <li className="border-b border-line py-2.5 text-14 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{t(`kind_${line.kind}`)}</span>
        {lasts && <span className="text-ink-2">{line.days ? t("days", { days: line.days }) : t("forGood")}</span>}
        <LineState line={line} t={t} />
        <span className="text-13 text-ink-3">
          <TimeView value={line.startsAt} locale={locale} /> {t("by", { name: line.by ?? t("byTeam") })}
        </span>
      </p>
      {line.reason && <p className="mt-0.5 break-words text-ink-2">{line.reason}</p>}
      {line.note && (
        <p className="mt-0.5 break-words text-ink-2">
          {line.kind === "NOTE" ? line.note : t("noteLine", { note: line.note })}
        </p>
      )}
      {line.place && (
        <p className="mt-0.5 truncate text-13">
          <a
            href={href(`/t/${line.place.number}/${line.place.slug}/${line.place.post}`)}
            className="text-brand-ink underline-offset-3 hover:underline"
          >
            {t("because", { title: line.place.title })}
          </a>
        </p>
      )}
      {line.liftedAt && (
        <p className="mt-0.5 text-13 text-ink-3">
          {line.liftedWhy ? t("liftedBy", { name: line.liftedBy ?? t("byTeam"), why: line.liftedWhy }) : t("replaced")}
        </p>
      )}
    </li>
  );
}

function LineState({ line, t }: Pick<RecordWords, "t"> & { line: RecordLine }) {
  const say = (tone: Tone, word: string) => <Badge tone={tone}>{word}</Badge>;
  if (line.kind === "NOTE") return null;
  if (line.liftedAt) return say("plain", t("lifted"));
  if (line.kind === "WARNING") return line.readAt ? say("plain", t("read")) : say("attention", t("waits"));
  return line.running ? say("danger", t("running")) : say("plain", t("over"));
}
