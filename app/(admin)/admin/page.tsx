import type { Metadata } from "next";
import { getT } from "../../_messages/server.ts";
import { AdminPage } from "../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../_parts/admin/admin-part.tsx";
import { ChangeList } from "../../_parts/admin/change-list.tsx";
import { PersonRow } from "../../_parts/admin/person-row.tsx";
import { toDo } from "../../_parts/admin/to-do.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { Link } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("title") };
}

/** What is still to do, where things are arranged, who does it, and what changed last. */
export default async function AdminOverviewPage() {
  const caller = await api();
  const [t, settings, boards, sections, admins, history] = await Promise.all([
    getT("admin"),
    read(caller.settings.all()),
    read(caller.boards.all()),
    read(caller.knowledge.sections()),
    read(caller.users.people({ role: "ADMIN", size: 20 })),
    read(caller.settings.history({ size: 5 })),
  ]);
  const missing = toDo(settings, boards.length);
  const boardCount = boards.reduce((sum, board) => sum + 1 + board.children.length, 0);
  const sectionCount = sections.reduce((sum, section) => sum + 1 + section.children.length, 0);
  const places: { href: string; icon: IconName; name: string; text: string }[] = [
    {
      href: "/admin/boards",
      icon: "folder-tree",
      name: t("tab_boards"),
      text: t("boardsFacts", { count: boardCount }),
    },
    {
      href: "/admin/sections",
      icon: "library",
      name: t("tab_sections"),
      text: t("sectionsFacts", { count: sectionCount }),
    },
    { href: "/admin/people", icon: "users", name: t("tab_people"), text: t("peopleFacts") },
    { href: "/admin/reputation", icon: "medal", name: t("tab_reputation"), text: t("reputationFacts") },
    { href: "/admin/ranks", icon: "trending-up", name: t("tab_ranks"), text: t("ranksFacts") },
    { href: "/admin/badges", icon: "award", name: t("tab_badges"), text: t("badgesFacts") },
    { href: "/admin/house-rules", icon: "scale", name: t("tab_rules"), text: t("rulesFacts") },
    { href: "/admin/rules", icon: "filter", name: t("tab_texts"), text: t("textsFacts") },
    {
      href: "/admin/moderation-figures",
      icon: "chart-line",
      name: getT("figures")("title"),
      text: t("figuresFacts"),
    },
    { href: "/admin/api-keys", icon: "key-round", name: t("tab_keys"), text: t("keysFacts") },
    { href: "/admin/webhooks", icon: "webhook", name: t("tab_webhooks"), text: t("webhooksFacts") },
    { href: "/admin/settings", icon: "sliders-horizontal", name: t("settingsTitle"), text: t("settingsFacts") },
  ];
  return (
    <AdminPage tab="overview" title={t("title")} lead={t("overviewLead")}>
      {missing.length > 0 && (
        <section aria-labelledby="to-do" className="mb-8 rounded-lg bg-attention-soft px-4 py-3.5">
          <h2 id="to-do" className="flex gap-2.5 text-15 font-medium text-attention">
            <Icon name="clipboard-check" size={18} className="mt-px" />
            {t("toDoTitle")}
          </h2>
          <ul className="mt-1.5 grid gap-1 pl-7 text-14">
            {missing.map((one) => (
              <li key={one.what}>
                <Link href={one.href} className="underline-offset-3 hover:underline">
                  {t(`toDo_${one.what}`)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="grid gap-3 md:grid-cols-2">
        {places.map((place) => (
          <li
            key={place.href}
            className="group relative flex gap-3.5 rounded-lg border border-line bg-surface p-4 hover:border-field"
          >
            <Icon name={place.icon} size={20} className="mt-0.5 text-brand-ink" />
            <div>
              <h2 className="text-15 font-medium">
                <Link href={place.href} className="after:absolute after:inset-0">
                  {place.name}
                </Link>
              </h2>
              <p className="mt-0.5 text-14 text-ink-2">{place.text}</p>
            </div>
          </li>
        ))}
      </ul>
      <AdminPart id="admins" title={t("adminsTitle")} lead={t("adminsLead")}>
        <ul className="rows">
          {admins.rows.map((person) => (
            <PersonRow key={person.name} person={person} />
          ))}
        </ul>
      </AdminPart>
      <AdminPart id="changes" title={t("lastChanges")}>
        <ChangeList rows={history.rows} named />
      </AdminPart>
    </AdminPage>
  );
}
