/** Facts of a page for search engines (schema.org). `<` is escaped, so no text of a person can end the script. */
export function StructuredData({ data }: { data: object }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not code; "<" is escaped above
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
