/** The address of something found, without language prefix. */
export function addressOf(hit: { kind: "topic" | "article"; number: number; slug: string }): string {
  return hit.kind === "topic" ? `/t/${hit.number}/${hit.slug}` : `/kb/a/${hit.number}/${hit.slug}`;
}
