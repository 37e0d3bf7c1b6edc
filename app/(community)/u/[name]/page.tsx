import type { Metadata } from "next";
import { cache } from "react";
import { getT, localHref } from "../../../_messages/server.ts";
import { ErasedProfile } from "../../../_parts/people/erased-profile.tsx";
import { profileData } from "../../../_parts/people/profile-data.ts";
import { ProfileFacts } from "../../../_parts/people/profile-facts.tsx";
import { ProfileHead } from "../../../_parts/people/profile-head.tsx";
import { ProfileLedger } from "../../../_parts/people/profile-ledger.tsx";
import { StructuredData } from "../../../_parts/structured-data.tsx";
import { TopicList } from "../../../_parts/topic-list/topic-list.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Columns } from "../../../_ui/page.tsx";
import { Tabs } from "../../../_ui/tabs.tsx";

type Props = { params: Promise<{ name: string }>; searchParams: Promise<{ tab?: string; after?: string }> };

const personOf = cache(async (name: string) => read((await api()).users.profile({ name })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const person = await personOf(name);
  if (person.erased) return { robots: { index: false } };
  return {
    title: person.displayName,
    description: person.about,
    alternates: { canonical: localHref(`/u/${person.name}`) },
    openGraph: { title: person.displayName, description: person.about, type: "profile" },
  };
}

const tabs = ["solved", "asked", "points"] as const;

/** A person: whom they help with, what they solved first, and how their points came about. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const [{ name }, { tab: wanted, after }, t] = await Promise.all([params, searchParams, getT("people")]);
  const person = await personOf(name);
  if (person.erased) return <ErasedProfile />;
  const tab = tabs.find((one) => one === wanted) ?? "solved";
  const base = `/u/${person.name}`;
  const href = (one: string) => (one === "solved" ? base : `${base}?tab=${one}`);
  return (
    <Columns label={t("facts")} aside={<ProfileFacts person={person} />}>
      <StructuredData data={profileData(person)} />
      <ProfileHead person={person} />
      <Tabs
        label={t("activity")}
        tabs={tabs.map((one) => ({ href: href(one), label: t(`tab_${one}`), current: one === tab }))}
      />
      {tab === "points" ? (
        <ProfileLedger name={person.name} base={href(tab)} after={after} />
      ) : (
        <TopicList
          page={
            await read((await api()).topics.ofPerson({ name: person.name, what: tab, cursor: after ?? null, size: 15 }))
          }
          base={href(tab)}
          after={after}
          empty={<EmptyState title={t(`empty_${tab}`)}>{t("emptyHint", { name: person.displayName })}</EmptyState>}
        />
      )}
    </Columns>
  );
}
