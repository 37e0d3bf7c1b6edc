import { jsonInPage } from "./json-in-page.ts";

/** Facts of a page for search engines (schema.org). */
export function StructuredData({ data }: { data: object }) {
  const json = jsonInPage({ "@context": "https://schema.org", ...data });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not code; "<" is escaped in it
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
