import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { CommunityText } from "../../_parts/texts/community-text.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("pages"))("privacy"), alternates: { canonical: await localHref("/privacy") } };
}

export default function TextPage() {
  return <CommunityText name="privacy" />;
}
