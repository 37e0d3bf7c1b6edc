import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { CommunityText } from "../../_parts/texts/community-text.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("pages")("privacy"), alternates: { canonical: localHref("/privacy") } };
}

export default function TextPage() {
  return <CommunityText name="privacy" />;
}
