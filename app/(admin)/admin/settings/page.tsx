import type { Metadata } from "next";
import { getT } from "../../../_messages/server.ts";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../_parts/admin/admin-part.tsx";
import { ChangeList } from "../../../_parts/admin/change-list.tsx";
import { settingWord } from "../../../_parts/admin/setting-words.ts";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Icon } from "../../../_ui/icon.tsx";
import { Link } from "../../../_ui/link.tsx";
import { Time } from "../../../_ui/time.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("settingsTitle") };
}

/** Every group of values an admin may change, and what was changed last. */
export default async function SettingsPage() {
  const caller = await api();
  const [t, groups, history] = await Promise.all([
    getT("admin"),
    read(caller.settings.all()),
    read(caller.settings.history({ size: 10 })),
  ]);
  return (
    <AdminPage tab="settings" title={t("settingsTitle")} lead={t("settingsLead")}>
      <ul className="rows border-t border-line">
        {groups.map((group) => (
          <li key={group.key} data-row="" className="group relative flex items-center gap-4 py-3.5">
            <div className="min-w-0 flex-1">
              <h2 className="text-15 font-medium">
                <Link
                  href={`/admin/settings/${group.key}`}
                  className="after:absolute after:inset-0 group-hover:text-brand-ink"
                >
                  {settingWord(t, "group", group.key)}
                </Link>
              </h2>
              <p className="text-14 text-ink-2">{settingWord(t, "about", group.key)}</p>
            </div>
            <p className="flex-none text-13 text-ink-3 max-md:hidden">
              {group.updatedAt ? (
                <>
                  {t("changedAt")} <Time value={group.updatedAt} />
                </>
              ) : (
                t("asDelivered")
              )}
            </p>
            <Icon name="chevron-right" size={16} className="flex-none text-ink-3" />
          </li>
        ))}
      </ul>
      <AdminPart id="changes" title={t("lastChanges")}>
        <ChangeList rows={history.rows} named />
      </AdminPart>
    </AdminPage>
  );
}
