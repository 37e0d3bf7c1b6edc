import { formatDate } from "../../_messages/format.ts";
import type { Locale } from "../../_messages/locale.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { ActForm } from "../admin/act-form.tsx";

type Props = {
  penalty: {
    id: string;
    kind: "NOTE" | "WARNING" | "SILENCE" | "SUSPENSION";
    reason: string;
    startsAt: Date;
    endsAt: Date | null;
    liftedAt: Date | null;
    readAt: Date | null;
    running: boolean;
  };
  /** The point of the house rules it is about. */
  rule: string | null;
  locale: Locale;
  action: string;
  next: string;
  back: string;
};

/** A penalty as the member reads it; a warning that waits has the button that says it was read. */
export function OwnPenalty({ penalty, rule, locale, action, next, back }: Props) {
  const t = getT("penalties");
  const { kind, running, endsAt, liftedAt } = penalty;
  const lasts = kind === "SILENCE" || kind === "SUSPENSION";
  const ended = lasts ? t("over") : t("read");
  const state = liftedAt ? t("lifted") : running ? t(lasts ? "running" : "waits") : ended;
  const until = endsAt ? t("until", { date: formatDate(endsAt, locale, "moment") }) : t("forGood");
  return (
    <li className="rounded-lg border border-line bg-surface px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="text-16 font-medium">{t(`kind_${kind}`)}</span>
        <Badge tone={running ? "attention" : "plain"}>{state}</Badge>
        <span className="text-13 text-ink-3">
          {t("since", { date: formatDate(penalty.startsAt, locale) })}
          {lasts && ` · ${until}`}
        </span>
      </p>
      <p className="mt-2 max-w-measure text-15 break-words whitespace-pre-line">{penalty.reason}</p>
      {rule && <p className="mt-1.5 text-14 text-ink-2">{t("ruleBroken", { title: rule })}</p>}
      {kind === "WARNING" && running && (
        <div className="mt-4 grid gap-3">
          <p className="text-14 text-ink-2">{t("mustRead")}</p>
          <ActForm
            action={action}
            values={{ penalty: penalty.id }}
            next={next}
            back={back}
            variant="primary"
            icon="check"
          >
            {t("confirm")}
          </ActForm>
        </div>
      )}
    </li>
  );
}
