import type { Metadata } from "next";
import { getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { YearPage } from "../../../_parts/figures/year-page.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Breadcrumb } from "../../../_ui/breadcrumb.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";

const path = "/house-rules/figures";

export function generateMetadata(): Metadata {
  return { title: getT("figures")("title"), alternates: { canonical: localHref(path) } };
}

/** What moderation did in a year, for everybody where the community shows it. */
export default async function PublicFiguresPage({ searchParams }: { searchParams: Search }) {
  const [place, caller] = [await placeOf(path, searchParams), await api()];
  const [years, points] = await Promise.all([read(caller.moderationFigures.years()), read(caller.guidelines.points())]);
  const year = years.find((one) => String(one) === place.asked("year")) ?? years[0] ?? new Date().getUTCFullYear();
  const figures = await read(caller.moderationFigures.year({ year }));
  return (
    <Page>
      <div className="mb-3">
        <Breadcrumb crumbs={[{ href: "/house-rules", label: getT("guidelines")("title") }]} />
      </div>
      <PageTitle lead={getT("figures")("leadPublic")}>{getT("figures")("title")}</PageTitle>
      <YearPage figures={figures} years={years} points={points} path={path} />
    </Page>
  );
}
