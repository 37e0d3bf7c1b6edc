const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g;

/** The text of an attribute value with its references replaced, or null when one of them is unknown or no character. */
export function decodeEntities(value: string): string | null {
  if (!value.includes("&")) return value;
  let known = true;
  const text = value.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number.parseInt(decimal, 10) : hex ? Number.parseInt(hex, 16) : null;
    const character = code === null ? NAMED[name ?? ""] : characterOf(code);
    if (character === undefined) known = false;
    return character ?? "";
  });
  return known ? text : null;
}

function characterOf(code: number): string | undefined {
  const allowed = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
