/** What may stand in double braces in a canned reply; filled in when somebody copies it. Free of zod: browsers use it. */
export const placeholders = ["customer", "agent", "case", "link", "community"] as const;
export type Placeholder = (typeof placeholders)[number];
/** Those an agent says when copying; the others are known. */
export const askedPlaceholders = ["customer", "case", "link"] as const satisfies readonly Placeholder[];
export type AskedPlaceholder = (typeof askedPlaceholders)[number];

/** Lengths of a canned reply's texts, in characters. */
export const replyLimits = {
  title: { min: 3, max: 120 },
  markdown: { min: 3, max: 10_000 },
  /** A value filled in for a placeholder. */
  value: 300,
} as const;

const braces = /\{\{([^{}\n]{0,60})\}\}/g;
const isKnown = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** The placeholders of a text, each once, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  const found = [...text.matchAll(braces)].map(([, name = ""]) => name.trim().toLowerCase());
  return [...new Set(found.filter(isKnown))];
}

/** The first name in double braces that nothing is filled in for, or null. */
export function unknownPlaceholder(text: string): string | null {
  const found = [...text.matchAll(braces)].map(([, name = ""]) => name.trim());
  return found.find((name) => !isKnown(name.toLowerCase())) ?? null;
}

/** The text with its placeholders filled in; one without a value stays as it is. */
export function fillPlaceholders(text: string, values: Partial<Record<Placeholder, string>>): string {
  return text.replace(braces, (whole, name: string) => {
    const key = name.trim().toLowerCase();
    return (isKnown(key) ? values[key] : undefined) ?? whole;
  });
}
