import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { ChangeList } from "../../../../_parts/admin/change-list.tsx";
import { settingFormFields } from "../../../../_parts/admin/setting-form-fields.ts";
import { settingWord } from "../../../../_parts/admin/setting-words.ts";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { Pagination } from "../../../../_ui/pagination.tsx";

type Props = { params: Promise<{ key: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("admin")("settingsTitle") };
}

/** One group of values as a form, and its history. */
export default async function SettingPage({ params, searchParams }: Props) {
  const { key } = await params;
  const path = `/admin/settings/${key}`;
  const [t, place, caller, here, locale] = await Promise.all([
    getT("admin"),
    placeOf(path, searchParams),
    api(),
    localHref(path),
    getLocale(),
  ]);
  const group = (await read(caller.settings.all())).find((one) => one.key === key);
  if (!group) notFound();
  const after = place.asked("after");
  const history = await read(caller.settings.history({ key, cursor: after, size: 10 }));
  return (
    <AdminPage
      tab="settings"
      narrow
      title={settingWord(t, "group", key)}
      lead={settingWord(t, "about", key)}
      crumbs={[{ label: t("settingsTitle"), href: "/admin/settings" }, { label: settingWord(t, "group", key) }]}
      saved={place.asked("saved") === null ? null : t("settingSaved")}
    >
      <AdminForm
        id="setting"
        action={place.action("settings.save")}
        groups={[{ id: key, title: "", dense: true, fields: settingFormFields(t, group, locale) }]}
        hidden={{ key, version: String(group.version) }}
        submit={t("save")}
        next={`${here}?saved=1`}
        back={here}
        problem={place.asked("problem")}
      />
      <AdminPart id="history" title={t("history")}>
        <ChangeList rows={history.rows} />
        <Pagination
          newer={after ? path : null}
          older={history.next ? `${path}?after=${encodeURIComponent(history.next)}` : null}
          words={{ newer: t("toNewest"), older: t("older") }}
        />
      </AdminPart>
    </AdminPage>
  );
}
