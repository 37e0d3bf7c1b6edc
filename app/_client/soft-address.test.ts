import assert from "node:assert/strict";
import { test } from "node:test";
import { softAddress } from "./soft-address.ts";

const here = { origin: "https://help.example", pathname: "/t/1/wifi", search: "" };

function click(href: string, more: Record<string, unknown> = {}, link: Record<string, unknown> = {}) {
  const to = new URL(href, `${here.origin}${here.pathname}`);
  const { origin, pathname, search, hash } = to;
  const anchor = { origin, pathname, search, hash, target: "", hreflang: "", hasAttribute: () => false, ...link };
  const target = { closest: () => anchor };
  return softAddress({ defaultPrevented: false, button: 0, target, ...more } as never, here);
}

test("a link inside the site is followed without a page load, with query and place", () => {
  assert.equal(click("/b/routers?state=solved#list"), "/b/routers?state=solved#list");
  assert.equal(click("/de/b/router"), "/de/b/router");
});

test("a place on the same page is left to the browser", () => {
  assert.equal(click("#p3"), undefined);
  assert.equal(click("/t/1/wifi?from=20#p21"), "/t/1/wifi?from=20#p21");
});

test("what is no page, elsewhere, in another language or to be kept as a file is left to the browser", () => {
  for (const href of [
    "https://example.org/",
    "/api/export",
    "/de/api/export",
    "/files/a.png",
    "/b/routers/feed.atom",
  ]) {
    assert.equal(click(href), undefined, href);
  }
  assert.equal(click("/de/", {}, { hreflang: "de" }), undefined);
  assert.equal(click("/b/routers", {}, { target: "_blank" }), undefined);
  assert.equal(click("/b/routers", {}, { hasAttribute: () => true }), undefined);
});

test("a click with a key, another button, or that somebody used already is left alone", () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
    assert.equal(click("/b/routers", more), undefined);
  }
  assert.equal(click("/b/routers", { defaultPrevented: true }), undefined);
});
