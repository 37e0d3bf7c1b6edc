import type { Metadata } from "next";
import { Messages } from "../../../_messages/messages.tsx";
import { getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { ActForm } from "../../../_parts/admin/act-form.tsx";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../_parts/admin/admin-part.tsx";
import { CreateKey } from "../../../_parts/integrations/create-key.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Badge } from "../../../_ui/badge.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { Time } from "../../../_ui/time.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("integrations")("keysTitle") };
}

/** Keys with which other systems read the knowledge base. */
export default async function ApiKeysPage({ searchParams }: { searchParams: Search }) {
  const t = getT("integrations");
  const [place, caller] = await Promise.all([placeOf("/admin/api-keys", searchParams), api()]);
  const keys = await read(caller.integrations.keys());
  const here = localHref("/admin/api-keys");
  return (
    <AdminPage
      tab="keys"
      title={t("keysTitle")}
      lead={t.rich("keysLead", {
        link: (words) => (
          <a key="description" href="/api/v1/openapi.json" className="text-brand-ink underline underline-offset-3">
            {words}
          </a>
        ),
      })}
      saved={place.asked("saved") === null ? null : t("revoked")}
    >
      {keys.length > 0 && (
        <ul className="rows border-t border-line" aria-label={t("keysTitle")}>
          {keys.map((key) => (
            <li key={key.id} data-row="" className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <Icon name="key-round" size={18} className="flex-none text-ink-3" />
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 font-medium">
                  {key.name}
                  <Badge tone={key.scope === "STAFF" ? "attention" : "plain"}>{t(`scope_${key.scope}`)}</Badge>
                  {key.dead && <Badge tone="danger">{t(`dead_${key.dead}`)}</Badge>}
                </p>
                <p className="text-13 text-ink-3">
                  <code>{key.hint}…</code> · {t("keyOwner", { name: key.owner })} ·{" "}
                  {key.lastUsedAt
                    ? t.rich("lastUsed", { time: () => <Time key="used" value={key.lastUsedAt ?? key.createdAt} /> })
                    : t("neverUsed")}{" "}
                  · {t.rich("expires", { time: () => <Time key="ends" value={key.expiresAt} relative={false} /> })}
                </p>
              </div>
              {key.dead !== "revoked" && (
                <ActForm
                  action={place.action("integrations.revokeKey")}
                  values={{ key: key.id }}
                  next={`${here}?saved=1`}
                  back={here}
                  size="sm"
                  label={t("revokeNamed", { name: key.name })}
                >
                  {t("revoke")}
                </ActForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <AdminPart id="new-key" title={t("newKey")}>
        <Messages areas={["integrations", "desk"]}>
          <CreateKey />
        </Messages>
      </AdminPart>
    </AdminPage>
  );
}
