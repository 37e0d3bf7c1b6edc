import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { ActForm } from "../../../../_parts/admin/act-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { ChangeSecret } from "../../../../_parts/integrations/change-secret.tsx";
import { DeliveryRow } from "../../../../_parts/integrations/delivery-row.tsx";
import { WebhookForm } from "../../../../_parts/integrations/webhook-form.tsx";
import { WebhookState } from "../../../../_parts/integrations/webhook-state.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { Pagination } from "../../../../_ui/pagination.tsx";

type Route = { params: Promise<{ id: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("integrations")("webhooksTitle") };
}

/** One webhook: what it was sent, and everything that can be done with it. */
export default async function WebhookDetailPage({ params, searchParams }: Route) {
  const t = getT("integrations");
  const { id } = await params;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const path = `/admin/webhooks/${id}`;
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const cursor = place.asked("after");
  const { webhook, deliveries } = await read(caller.integrations.webhook({ webhook: id, cursor }));
  const here = localHref(path);
  const act = (procedure: string, values: Record<string, string> = {}) => ({
    action: place.action(`integrations.${procedure}`),
    values: { webhook: id, ...values },
    next: here,
    back: here,
  });
  return (
    <AdminPage
      tab="webhooks"
      title={webhook.name}
      lead={
        <span className="flex flex-wrap gap-2">
          <WebhookState webhook={webhook} />
        </span>
      }
      crumbs={[{ label: t("webhooksTitle"), href: "/admin/webhooks" }, { label: webhook.name }]}
      actions={
        <>
          <ActForm {...act("testWebhook")} icon="play">
            {t("test")}
          </ActForm>
          <ActForm {...act("pauseWebhook", { paused: String(webhook.pausedAt === null) })} icon="pause">
            {t(webhook.pausedAt ? "goOn" : "pause")}
          </ActForm>
        </>
      }
    >
      <section aria-labelledby="deliveries">
        <h2 id="deliveries" className="text-18 font-bold">
          {t("deliveries")}
        </h2>
        {deliveries.rows.length === 0 ? (
          <EmptyState icon="webhook" title={t("noDeliveries")} />
        ) : (
          <ul className="rows mt-2 border-t border-line">
            {deliveries.rows.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                action={place.action("integrations.redeliver")}
                here={here}
              />
            ))}
          </ul>
        )}
        <Pagination
          newer={cursor ? path : null}
          older={deliveries.next ? `${path}?after=${encodeURIComponent(deliveries.next)}` : null}
        />
      </section>
      <Messages areas={["integrations", "desk"]}>
        <AdminPart id="change" title={t("change")}>
          <WebhookForm webhook={webhook} />
        </AdminPart>
        <AdminPart id="secret" title={t("secret")} lead={t("secretLead")}>
          <ChangeSecret webhook={id} />
        </AdminPart>
      </Messages>
      <AdminPart id="remove" title={t("remove")} lead={t("removeLead")}>
        <ActForm {...act("removeWebhook")} next={localHref("/admin/webhooks?removed=1")} icon="trash-2">
          {t("remove")}
        </ActForm>
      </AdminPart>
    </AdminPage>
  );
}
