import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { CommunityText } from "../../_parts/texts/community-text.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("pages"))("imprint"), alternates: { canonical: await localHref("/imprint") } };
}

export default function TextPage() {
  return <CommunityText name="imprint" />;
}
