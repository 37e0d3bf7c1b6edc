const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/g;

/**
 * What somebody sent without the two things no database keeps: null characters and halves of characters. Lists and plain
 * objects are looked through; everything else stays as it is.
 */
export function wellFormed(input: unknown): unknown {
  if (typeof input === "string") return input.replace(halves, "");
  if (Array.isArray(input)) return input.map(wellFormed);
  if (typeof input !== "object" || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, wellFormed(value)]));
}
