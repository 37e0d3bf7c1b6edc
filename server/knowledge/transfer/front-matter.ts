/** Longest front matter that is read, in characters. */
const LONGEST = 100_000;

/**
 * A text with facts above it, as editors of static sites write them: one `key: value` a line between two lines of three
 * hyphens, each value in JSON, which is YAML too. The text follows as it is, byte for byte.
 */
export function withFrontMatter(facts: object, text: string): string {
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n${text}`;
}

/** Reads what `withFrontMatter` wrote. Throws Error with a sentence when it is not in that form. */
export function readFrontMatter(file: string): { facts: Record<string, unknown>; text: string } {
  const end = file.indexOf("\n---\n");
  if (!file.startsWith("---\n") || end < 0 || end > LONGEST) throw new Error("It does not begin with front matter.");
  const facts: Record<string, unknown> = {};
  for (const line of file.slice(4, end).split("\n")) {
    const colon = line.indexOf(": ");
    if (colon < 1) throw new Error(`The line "${line.slice(0, 60)}" is no key with a value.`);
    try {
      facts[line.slice(0, colon)] = JSON.parse(line.slice(colon + 2));
    } catch {
      throw new Error(`The value of "${line.slice(0, colon)}" cannot be read.`);
    }
  }
  return { facts, text: file.slice(end + "\n---\n".length) };
}
