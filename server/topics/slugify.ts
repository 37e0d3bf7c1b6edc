const german: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Words of a title as the readable part of an address: lower-case ASCII, at most 80 characters, never empty. */
export function slugify(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return plain || "topic";
}
