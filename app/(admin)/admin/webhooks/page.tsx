import type { Metadata } from "next";
import { Messages } from "../../../_messages/messages.tsx";
import { getT } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../_parts/admin/admin-part.tsx";
import { WebhookForm } from "../../../_parts/integrations/webhook-form.tsx";
import { WebhookState } from "../../../_parts/integrations/webhook-state.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Icon } from "../../../_ui/icon.tsx";
import { Link } from "../../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("integrations")("webhooksTitle") };
}

/** Other systems that are told what happens to articles. */
export default async function WebhooksPage({ searchParams }: { searchParams: Search }) {
  const t = getT("integrations");
  const [place, caller] = await Promise.all([placeOf("/admin/webhooks", searchParams), api()]);
  const webhooks = await read(caller.integrations.webhooks());
  return (
    <AdminPage
      tab="webhooks"
      title={t("webhooksTitle")}
      lead={t("webhooksLead")}
      saved={place.asked("removed") === null ? null : t("removed")}
    >
      {webhooks.length > 0 && (
        <ul className="rows border-t border-line" aria-label={t("webhooksTitle")}>
          {webhooks.map((webhook) => (
            <li key={webhook.id} data-row="" className="group relative flex items-center gap-4 py-3">
              <Icon name="webhook" size={18} className="flex-none text-ink-3" />
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 font-medium">
                  <Link
                    href={`/admin/webhooks/${webhook.id}`}
                    className="after:absolute after:inset-0 group-hover:text-brand-ink"
                  >
                    {webhook.name}
                  </Link>
                  <WebhookState webhook={webhook} />
                </p>
                <p className="truncate text-13 text-ink-3">{webhook.url}</p>
              </div>
              <Icon name="chevron-right" size={16} className="flex-none text-ink-3" />
            </li>
          ))}
        </ul>
      )}
      <AdminPart id="new-webhook" title={t("newWebhook")}>
        <Messages areas={["integrations", "desk"]}>
          <WebhookForm />
        </Messages>
      </AdminPart>
    </AdminPage>
  );
}
