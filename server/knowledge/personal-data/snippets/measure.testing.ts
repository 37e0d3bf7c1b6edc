import { findPersonalData } from "../find-personal-data.ts";
import { type Snippet, snippetSerialPatterns } from "./snippets.testing.ts";

/** How the finder does on labelled snippets; a finding is right when kind, start and end are those of a label. */
export function measure(snippets: readonly Snippet[]): { precision: number; recall: number; wrong: string[] } {
  let [right, found, labelled] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { id, text, asker, items } of snippets) {
    const findings = findPersonalData(text, {
      askerNames: [asker.displayName, asker.name],
      serialPatterns: snippetSerialPatterns,
    });
    const key = ({ kind, start, end }: { kind: string; start: number; end: number }) => `${kind} ${start}-${end}`;
    const [made, wanted] = [new Set(findings.map(key)), new Set(items.map(key))];
    right += [...made].filter((one) => wanted.has(one)).length;
    found += made.size;
    labelled += wanted.size;
    wrong.push(...[...made].filter((one) => !wanted.has(one)).map((one) => `${id} has no ${one}`));
    wrong.push(...[...wanted].filter((one) => !made.has(one)).map((one) => `${id} missed ${one}`));
  }
  return { precision: right / found, recall: right / labelled, wrong };
}
