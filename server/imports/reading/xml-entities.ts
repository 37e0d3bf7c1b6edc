const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g;

/** The text of an attribute value with its references replaced, or null when one of them is unknown or no character. */
export function decodeEntities(value: string): string | null {
  if (!value.includes("&")) return value;
  return decodeUsual(value) ?? decodeAny(value);
}

/** Whole texts at once, several times faster, as long as they hold no other references; null when they do. */
function decodeUsual(value: string): string | null {
  // What "&amp;" stands for comes last: before, every "&" left begins a reference of the source.
  const text = value
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#xA;", "\n")
    .replaceAll("&#xD;", "\r");
  return /&(?!amp;)/.test(text) ? null : text.replaceAll("&amp;", "&");
}

function decodeAny(value: string): string | null {
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
