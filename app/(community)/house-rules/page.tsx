import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { CommunityText } from "../../_parts/texts/community-text.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("pages")("rules"), alternates: { canonical: localHref("/house-rules") } };
}

export default function TextPage() {
  return <CommunityText name="rules" />;
}
