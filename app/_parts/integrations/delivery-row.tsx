import type { DeliveryRow as Row, WebhookEvent } from "../../../server/integrations/webhooks/webhooks.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Time } from "../../_ui/time.tsx";
import { ActForm } from "../admin/act-form.tsx";

const tones = { DELIVERED: "solved", PENDING: "plain", DEAD: "danger", DROPPED: "plain" } as const;

type Props = { delivery: Row; action: string; here: string };

/** One message: what became of it, its tries, and what was said; the rest unfolds. */
export function DeliveryRow({ delivery, action, here }: Props) {
  const t = getT("integrations");
  return (
    <li className="py-3">
      <details>
        <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 text-14 touch:py-2">
          <Badge tone={tones[delivery.state]}>{t(`state_${delivery.state}`)}</Badge>
          <span className="font-medium">{t(`event_${delivery.type as WebhookEvent | "test"}`)}</span>
          <span className="text-13 text-ink-3">
            <Time value={delivery.createdAt} /> · {t("tries", { count: delivery.tries })}
          </span>
        </summary>
        <div className="mt-3 grid gap-3 pl-4 text-13 text-ink-2">
          <pre className="overflow-x-auto rounded-md bg-sunken px-3 py-2 whitespace-pre-wrap break-all">
            {delivery.body}
          </pre>
          <ul className="grid gap-2">
            {delivery.attempts.map((attempt) => (
              <li key={attempt.at.toISOString()}>
                <Time value={attempt.at} /> · {t("took", { ms: attempt.ms })} ·{" "}
                {attempt.status === null
                  ? t(`error_${attempt.error ?? "connection"}`)
                  : t("status", { status: attempt.status })}
                {attempt.answer && <span className="block break-all text-ink-3">{attempt.answer}</span>}
              </li>
            ))}
          </ul>
          <ActForm
            action={action}
            values={{ delivery: delivery.id }}
            next={here}
            back={here}
            icon="refresh-cw"
            size="sm"
          >
            {t("redeliver")}
          </ActForm>
        </div>
      </details>
    </li>
  );
}
