/** The address of something found, without language prefix; a canned reply opens where it is changed. */
export function addressOf(hit: { kind: "topic" | "article" | "reply"; number: number; slug: string }): string {
  if (hit.kind === "reply") return `/desk/replies/${hit.number}`;
  return hit.kind === "topic" ? `/t/${hit.number}/${hit.slug}` : `/kb/a/${hit.number}/${hit.slug}`;
}
