import type { Metadata } from "next";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { StatementPage } from "../../../../_parts/decisions/statement-page.tsx";
import { api } from "../../../../_server/api.ts";
import { requireMember } from "../../../../_server/member.ts";
import { read } from "../../../../_server/read.ts";
import { Breadcrumb } from "../../../../_ui/breadcrumb.tsx";
import { Page } from "../../../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("decisions")("one"), robots: { index: false } };
}

type Props = { params: Promise<{ id: string }>; searchParams: Search };

/** The member's own statement of reasons, and the appeal against it. */
export default async function DecisionPage({ params, searchParams }: Props) {
  await requireMember();
  const { id } = await params;
  const path = `/account/decisions/${id}`;
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const view = await read(caller.statements.one({ id }));
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <div className="mb-3">
          <Breadcrumb crumbs={[{ href: "/account/decisions", label: getT("decisions")("title") }]} />
        </div>
        <StatementPage view={view} place={place} here={localHref(path)} />
      </div>
    </Page>
  );
}
