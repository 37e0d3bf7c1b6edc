import assert from "node:assert/strict";

/** Everything XML 1.0 allows; the `u` makes halves of characters stand alone, where they are not allowed. */
const characters = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const text = /^(?:[^<&]|&(?:amp|lt|gt|quot|apos);)*$/;
const part = /<(\/?)([a-zA-Z]+)((?:\s+[a-z:]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;

/** Reads XML as strictly as a program that stops at the first fault; throws there. Returns the texts of the elements of a name. */
export function textsInXml(xml: string, wanted: string): string[] {
  assert.match(xml, characters);
  const open: string[] = [];
  const texts: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/i, "");
  assert.notEqual(body, xml);
  for (const [all, closing, name = "", attributes = "", alone] of body.matchAll(part)) {
    if (name === "") {
      assert.ok(all !== "<" && text.test(all) && !all.includes("]]>"), all);
      if (open.length === 0) assert.equal(all.trim(), "");
      if (open.at(-1) === wanted) texts.push((texts.pop() ?? "") + read(all));
      continue;
    }
    for (const [, value = ""] of attributes.matchAll(/="([^"]*)"/g)) assert.match(value, text);
    if (closing) assert.equal(open.pop(), name);
    else if (!alone) {
      open.push(name);
      if (name === wanted) texts.push("");
    }
  }
  assert.deepEqual(open, []);
  return texts;
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const read = (escaped: string) => escaped.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? "");
