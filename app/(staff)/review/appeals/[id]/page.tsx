import type { Metadata } from "next";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AppealSides } from "../../../../_parts/decisions/appeal-sides.tsx";
import { api } from "../../../../_server/api.ts";
import { requireModerator } from "../../../../_server/moderator.ts";
import { read } from "../../../../_server/read.ts";
import { Breadcrumb } from "../../../../_ui/breadcrumb.tsx";
import { Page, PageTitle } from "../../../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("decisions")("tab"), robots: { index: false }, referrer: "no-referrer" };
}

type Props = { params: Promise<{ id: string }>; searchParams: Search };

/** An appeal with both sides beside each other, and the decision about it. */
export default async function AppealPage({ params, searchParams }: Props) {
  await requireModerator();
  const { id } = await params;
  const path = `/review/appeals/${id}`;
  const [t, place, caller] = [getT("decisions"), await placeOf(path, searchParams), await api()];
  const view = await read(caller.appeals.one({ id }));
  return (
    <Page>
      <div className="mx-auto w-full max-w-[880px]">
        <div className="mb-3">
          <Breadcrumb crumbs={[{ href: "/review", label: t("staffBack") }]} />
        </div>
        <PageTitle lead={t("staffLead")}>{t("staffTitle", { name: view.author.displayName })}</PageTitle>
        <Messages areas={["account"]}>
          <AppealSides
            view={view}
            action={place.action("appeals.decide")}
            here={localHref(path)}
            problem={place.problem}
          />
        </Messages>
      </div>
    </Page>
  );
}
