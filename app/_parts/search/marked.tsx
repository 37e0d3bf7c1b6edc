import type { Part } from "../../../server/search/search.schema.ts";

/** Text in pieces with what was searched for marked. The pieces are text; nothing in them is markup. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  let at = 0;
  return parts.map((part) => {
    at += part.text.length;
    return part.mark ? (
      <mark key={at} className="text-ink">
        {part.text}
      </mark>
    ) : (
      <span key={at}>{part.text}</span>
    );
  });
}
