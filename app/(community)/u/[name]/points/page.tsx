import type { Metadata } from "next";
import { pointsKinds } from "../../../../../server/reputation/reputation.schema.ts";
import { getT, localHref } from "../../../../_messages/server.ts";
import { ErasedProfile } from "../../../../_parts/people/erased-profile.tsx";
import { personOf } from "../../../../_parts/people/person-of.ts";
import { PointsHistory } from "../../../../_parts/people/points-history.tsx";
import { ProfileFacts } from "../../../../_parts/people/profile-facts.tsx";
import { ProfileHead } from "../../../../_parts/people/profile-head.tsx";
import { ProfileTabs } from "../../../../_parts/people/profile-tabs.tsx";
import { loadRankNames } from "../../../../_parts/people/rank-names.ts";
import { Columns } from "../../../../_ui/page.tsx";

type Props = { params: Promise<{ name: string }>; searchParams: Promise<{ kind?: string; after?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const [t, person] = await Promise.all([getT("people"), personOf(name)]);
  if (person.erased) return { robots: { index: false } };
  return {
    title: t("points.title", { name: person.displayName }),
    alternates: { canonical: localHref(`/u/${person.name}/points`) },
    robots: { index: false },
  };
}

/** How a person's points came about, line by line. */
export default async function PointsPage({ params, searchParams }: Props) {
  const [{ name }, { kind: wanted, after }, t] = await Promise.all([params, searchParams, getT("people")]);
  const person = await personOf(name);
  if (person.erased) return <ErasedProfile />;
  await loadRankNames();
  const kind = pointsKinds.find((one) => one === wanted) ?? "all";
  return (
    <Columns label={t("facts")} aside={<ProfileFacts person={person} />}>
      <ProfileHead person={person} />
      <ProfileTabs name={person.name} current="points" />
      <p className="mt-4 max-w-measure text-14 text-ink-2">{t("points.lead", { count: person.points })}</p>
      <PointsHistory name={person.name} place={`/u/${person.name}/points`} kind={kind} after={after} />
    </Columns>
  );
}
