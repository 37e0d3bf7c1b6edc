import type { Metadata } from "next";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { PersonLine } from "../../_parts/people/person-line.tsx";
import { ProgrammePath } from "../../_parts/programme/programme-path.tsx";
import { SuperUserCard } from "../../_parts/programme/super-user-card.tsx";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  const t = getT("programme");
  return { title: t("publicTitle"), alternates: { canonical: localHref("/super-users") } };
}

/** Who the super users are, what they do and get, how one becomes one, and those who left with thanks. */
export default async function SuperUsersPage() {
  const t = getT("programme");
  const locale = getLocale();
  const caller = await api();
  const [programme, community] = await Promise.all([
    read(caller.programme.public()),
    read(caller.settings.community()),
  ]);
  const { superUsers, alumni, helped } = programme;
  const lists = [
    { id: "do", title: t("doTitle"), lines: [t("do1"), t("do2"), t("do3")] },
    { id: "get", title: t("getTitle"), lines: [t("get1"), t("get2"), t("get3")] },
  ];
  return (
    <Page>
      <PageTitle lead={t("publicLead", { company: community.company })}>{t("publicTitle")}</PageTitle>
      {helped > 0 && <p className="-mt-2 mb-6 text-18 font-medium">{t("publicHelped", { count: helped })}</p>}
      {superUsers.length === 0 && (
        <EmptyState icon="star" title={t("publicEmpty")}>
          {t("publicEmptyText")}
        </EmptyState>
      )}
      <h2 className="sr-only">{t("publicTitle")}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {superUsers.map((one) => (
          <SuperUserCard key={one.person.name} one={one} />
        ))}
      </ul>
      <div className="mt-12 grid gap-x-12 gap-y-8 border-t border-line pt-8 md:grid-cols-2">
        {lists.map((list) => (
          <section key={list.id} aria-labelledby={list.id}>
            <h2 id={list.id} className="text-22 font-bold">
              {list.title}
            </h2>
            <ul className="mt-3 grid gap-2.5 text-15 text-ink-2">
              {list.lines.map((line) => (
                <li key={line} className="flex gap-2.5">
                  <Icon name="star" size={16} className="mt-1 flex-none text-super" />
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ProgrammePath programme={programme} />
      {alumni.length > 0 && (
        <section aria-labelledby="alumni" className="mt-12 border-t border-line pt-8">
          <h2 id="alumni" className="text-22 font-bold">
            {t("alumniTitle")}
          </h2>
          <p className="mt-1 text-15 text-ink-2">{t("alumniLead")}</p>
          <ul className="mt-4 grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
            {alumni.map((one) => (
              <PersonLine
                key={one.person.name}
                person={one.person}
                about={t("alumniYears", {
                  from: formatDate(one.from, locale, "month"),
                  until: formatDate(one.until, locale, "month"),
                })}
                figure={t("helpedPeople", { count: one.helped })}
              />
            ))}
          </ul>
        </section>
      )}
      <p className="mt-10 text-14">
        <TextLink href="/account/programme">{t("ownPlace")}</TextLink>
      </p>
    </Page>
  );
}
