import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getT, localHref } from "../../../_messages/server.ts";
import { BadgeShelf } from "../../../_parts/badges/badge-shelf.tsx";
import { ErasedProfile } from "../../../_parts/people/erased-profile.tsx";
import { OtherAnswers } from "../../../_parts/people/other-answers.tsx";
import { personOf } from "../../../_parts/people/person-of.ts";
import { profileData } from "../../../_parts/people/profile-data.ts";
import { ProfileExpertise } from "../../../_parts/people/profile-expertise.tsx";
import { ProfileFacts } from "../../../_parts/people/profile-facts.tsx";
import { ProfileHead } from "../../../_parts/people/profile-head.tsx";
import { ProfileTabs, profileHref, profileTabs } from "../../../_parts/people/profile-tabs.tsx";
import { loadRankNames } from "../../../_parts/people/rank-names.ts";
import { StructuredData } from "../../../_parts/structured-data.tsx";
import { TopicList } from "../../../_parts/topic-list/topic-list.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Columns } from "../../../_ui/page.tsx";

type Props = { params: Promise<{ name: string }>; searchParams: Promise<{ tab?: string; after?: string }> };

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

/** A person: whom they help with, what they solved first, and what else they wrote. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const [{ name }, { tab: wanted, after }, t] = await Promise.all([params, searchParams, getT("people")]);
  const person = await personOf(name);
  if (person.erased) return <ErasedProfile />;
  const tab = profileTabs.find((one) => one === wanted) ?? "solved";
  if (tab === "points") permanentRedirect(localHref(profileHref(person.name, "points")));
  await loadRankNames();
  const page = await read(
    (await api()).topics.ofPerson({ name: person.name, what: tab, cursor: after ?? null, size: 15 }),
  );
  return (
    <Columns label={t("facts")} aside={<ProfileFacts person={person} />}>
      <StructuredData data={profileData(person)} />
      <ProfileHead person={person} />
      <ProfileExpertise name={person.name} />
      <BadgeShelf name={person.name} />
      <ProfileTabs name={person.name} current={tab} />
      <TopicList
        page={page}
        base={profileHref(person.name, tab)}
        after={after}
        empty={<EmptyState title={t(`empty_${tab}`)}>{t("emptyHint", { name: person.displayName })}</EmptyState>}
      />
      {tab === "solved" && !after && <OtherAnswers name={person.name} />}
    </Columns>
  );
}
