import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { StatementPage } from "../../../_parts/decisions/statement-page.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Page } from "../../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("decisions")("one"), robots: { index: false }, referrer: "no-referrer" };
}

type Props = { params: Promise<{ id: string }>; searchParams: Search };

/** A statement of reasons opened by the link of its mail: also for people whose account is suspended. */
export default async function DecisionByMailPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [place, caller] = await Promise.all([placeOf(`/decision/${id}`, searchParams), api()]);
  const key = place.asked("key");
  if (!key) redirect(localHref(`/account/decisions/${id}`));
  const view = await read(caller.statements.one({ id, key }));
  const here = `${localHref(`/decision/${id}`)}?key=${encodeURIComponent(key)}`;
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <StatementPage view={view} place={place} here={here} secret={key} />
      </div>
    </Page>
  );
}
