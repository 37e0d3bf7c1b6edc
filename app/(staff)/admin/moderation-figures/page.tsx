import type { Metadata } from "next";
import { getT } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { YearPage } from "../../../_parts/figures/year-page.tsx";
import { api } from "../../../_server/api.ts";
import { requireModerator } from "../../../_server/moderator.ts";
import { read } from "../../../_server/read.ts";
import { Page, PageTitle } from "../../../_ui/page.tsx";

const path = "/admin/moderation-figures";

export function generateMetadata(): Metadata {
  return { title: getT("figures")("title"), robots: { index: false } };
}

/** What moderation did in a year, for its moderators and admins. */
export default async function FiguresPage({ searchParams }: { searchParams: Search }) {
  await requireModerator();
  const [place, caller] = [await placeOf(path, searchParams), await api()];
  const [years, points] = await Promise.all([read(caller.moderationFigures.years()), read(caller.guidelines.points())]);
  const year = years.find((one) => String(one) === place.asked("year")) ?? years[0] ?? new Date().getUTCFullYear();
  const figures = await read(caller.moderationFigures.year({ year }));
  return (
    <Page>
      <PageTitle lead={getT("figures")("leadStaff")}>{getT("figures")("title")}</PageTitle>
      <YearPage figures={figures} years={years} points={points} path={path} />
    </Page>
  );
}
