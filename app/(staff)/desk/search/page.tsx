import type { Metadata } from "next";
import { Messages } from "../../../_messages/messages.tsx";
import { getT } from "../../../_messages/server.ts";
import { DeskSearch } from "../../../_parts/desk/desk-search.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Page } from "../../../_ui/page.tsx";

type Route = { searchParams: Promise<{ q?: string | string[] }> };

export function generateMetadata(): Metadata {
  return { title: getT("desk")("title"), robots: { index: false } };
}

/** For staff; whoever is not finds no such page. The first answer comes with the page, all others while typing. */
export default async function DeskSearchPage({ searchParams }: Route) {
  const { q } = await searchParams;
  const query = (typeof q === "string" ? q : "").slice(0, 200);
  const found = await read((await api()).desk.search({ query }));
  return (
    <Page wide>
      <Messages areas={["desk", "ui"]}>
        <DeskSearch start={{ query, found }} />
      </Messages>
    </Page>
  );
}
