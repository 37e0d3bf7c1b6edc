import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { CommunityText } from "../../_parts/texts/community-text.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("pages"))("rules"), alternates: { canonical: await localHref("/house-rules") } };
}

export default function TextPage() {
  return <CommunityText name="rules" />;
}
