import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Link } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("people")("superUsers"), alternates: { canonical: localHref("/super-users") } };
}

export default async function SuperUsersPage() {
  const [t, caller] = await Promise.all([getT("people"), api()]);
  const [people, community] = await Promise.all([
    read(caller.reputation.superUsers()),
    read(caller.settings.community()),
  ]);
  return (
    <Page>
      <PageTitle lead={t("superUsersLead", { company: community.company })}>{t("superUsers")}</PageTitle>
      {people.length === 0 && <EmptyState icon="star" title={t("superUsersEmpty")} />}
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {people.map((person) => (
          <li
            key={person.name}
            className="relative flex items-center gap-4 rounded-lg border border-line bg-surface p-4 hover:border-line-2"
          >
            <Avatar name={person.displayName} image={person.avatar} tint={person.tint} size={72} ring />
            <div className="min-w-0">
              <h2 className="text-16 font-bold">
                <Link href={`/u/${person.name}`} className="after:absolute after:inset-0">
                  {person.displayName}
                </Link>
              </h2>
              <p className="num text-14 text-ink-2">{t("peopleHelped", { count: person.solutionCount })}</p>
            </div>
          </li>
        ))}
      </ul>
      <section className="mt-10 max-w-measure">
        <h2 className="text-18 font-bold">{t("superUsersHow")}</h2>
        <p className="mt-2 text-ink-2">{t("superUsersHowText")}</p>
      </section>
    </Page>
  );
}
