import type { WebhookRow } from "../../../server/integrations/webhooks/webhooks.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";

/** How a webhook is: whom it speaks for, whether it rests, and what went wrong. */
export function WebhookState({ webhook }: { webhook: WebhookRow }) {
  const t = getT("integrations");
  return (
    <>
      <Badge tone={webhook.scope === "STAFF" ? "attention" : "plain"}>{t(`scope_${webhook.scope}`)}</Badge>
      {webhook.pausedAt && (
        <Badge tone={webhook.pausedFor === "failing" ? "danger" : "plain"}>
          {t(webhook.pausedFor === "failing" ? "pausedFailing" : "paused")}
        </Badge>
      )}
      {!webhook.pausedAt && webhook.failingSince && <Badge tone="attention">{t("failing")}</Badge>}
      {webhook.dead > 0 && <Badge tone="danger">{t("dead", { count: webhook.dead })}</Badge>}
    </>
  );
}
