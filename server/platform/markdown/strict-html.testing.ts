import assert from "node:assert/strict";

/**
 * A second opinion on sanitised HTML that shares no code with the sanitiser: the whole text must be made of escaped text
 * and of tags in exactly one form, properly nested. What passes is read the same way by every browser.
 */
export function assertHarmless(html: string, what: string): void {
  const open: string[] = [];
  let rest = html;
  while (rest !== "") {
    const text = /^[^<>]+/.exec(rest)?.[0];
    const end = /^<\/([a-z0-9]+)>/.exec(rest);
    const start = /^<([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)>/.exec(rest);
    const part = text ?? end?.[0] ?? start?.[0];
    assert.ok(part !== undefined, `${what}: not well formed at ${rest.slice(0, 60)}`);
    if (end !== null) assert.equal(open.pop(), end[1], `${what}: tags cross`);
    else if (start !== null) {
      const name = start[1] ?? "";
      assert.ok(tags.has(name), `${what}: tag ${name}`);
      for (const [, attribute = "", value = ""] of (start[2] ?? "").matchAll(/ ([a-z]+)="([^"]*)"/g)) {
        assert.ok(attributes[attribute]?.test(value), `${what}: ${name} ${attribute}="${value}"`);
      }
      if (!voids.has(name)) open.push(name);
    }
    rest = rest.slice(part.length);
  }
  assert.deepEqual(open, [], `${what}: tags left open`);
}

const voids = new Set(["br", "hr", "img"]);
const tags = new Set(
  `p br hr h2 h3 h4 strong em del code pre blockquote ul ol li table thead tbody tr th td a img details summary kbd sub sup
  mark span`.split(/\s+/),
);
const word = "(?:hljs-[a-z_-]+|language-[a-z]+|[a-z]+_{1,2}|mention|align-(?:left|right|center))";
const attributes: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/[^@\s]+(?:[/?#].*)?|mailto:[^\s?]+|\/(?!\/|\\).*)$/,
  src: /^\/files\/[A-Za-z0-9._~%/-]+$/,
  rel: /^nofollow ugc noopener$/,
  title: /^[^<>]*$/,
  alt: /^[^<>]*$/,
  loading: /^lazy$/,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  start: /^\d{1,9}$/,
  tabindex: /^0$/,
  id: /^h-[\p{L}\p{N}-]+$/u,
  class: new RegExp(`^${word}(?: ${word})*$`),
};
