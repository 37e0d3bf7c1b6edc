import type { DiffPart } from "../../../server/knowledge/index.ts";

/** A comparison of two texts, word by word. */
export function DiffView({ parts, lang }: { parts: DiffPart[]; lang?: string }) {
  return (
    <div className="diff whitespace-pre-wrap text-14 leading-relaxed text-ink" lang={lang}>
      {parts.map((part, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
        if (part.kind === "added") return <ins key={place}>{part.text}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
        if (part.kind === "removed") return <del key={place}>{part.text}</del>;
        return part.text;
      })}
    </div>
  );
}
