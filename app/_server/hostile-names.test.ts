import assert from "node:assert/strict";
import { test } from "node:test";
import { callerOf } from "../../server/router.ts";
import { openWorld } from "../../server/testing/world.ts";
import { jsonInPage } from "../_parts/json-in-page.ts";
import { atomXml } from "./atom.ts";
import { sitemapXml } from "./sitemap.ts";
import { textsInXml } from "./strict-xml.testing.ts";

const hostile = `]]></title><script>x()</script> "q" & 'a' &lt; <!--`;
/** What no database keeps but a program could hand over, and what no XML may hold. */
const broken = `\u0001\u0008\u000b\u001f\ufffe\uffff \ud800 \udc00x ${hostile}`;
const at = new Date("2026-06-01T10:00:00Z");
const site = "https://community.example";

const world = await openWorld();
const ines = await world.person("ines", "ADMIN");
const eva = await world.person("eva", "EDITOR");
await world.db.user.update({ where: { name: "eva" }, data: { displayName: hostile.slice(0, 40) } });

test("XS-22 a feed and a sitemap stay one document, whatever stands in titles, names, tags and texts", () => {
  for (const word of [hostile, broken, "]]>", "<![CDATA[", "&#0;", "\u0000", "<?xml?>"]) {
    const entry = {
      id: `${site}/t/1`,
      href: `${site}/t/1/${word}`,
      title: word,
      author: word,
      published: at,
      updated: at,
    };
    const feed = { page: `${site}/b/${word}`, locale: word, title: word, subtitle: word, updated: at };
    const xml = atomXml({ ...feed, entries: [entry, { ...entry, tags: [word], html: word, locale: word }] });
    // The feed's own title and two entries; what XML cannot hold is gone, everything else is there.
    assert.equal(new Set(textsInXml(xml, "title")).size, 1);
    assert.equal(textsInXml(xml, "entry").length, 2);
    assert.equal(textsInXml(sitemapXml(site, [{ path: `/t/1/${word}`, at }, { path: "/" }]), "loc").length, 2);
  }
  const xml = atomXml({ page: site, locale: "en", title: hostile, subtitle: "", updated: at, entries: [] });
  assert.deepEqual(textsInXml(xml, "title"), [hostile]);
});

test("XS-02 names and descriptions that staff give come back letter by letter, and are text wherever they are shown", async () => {
  const admin = callerOf(world.as(ines));
  const name = hostile.slice(0, 60);
  await admin.boards.save({ board: { slug: "routers", name, description: hostile } });
  await callerOf(world.as(eva)).knowledge.saveSection({ section: { slug: "wifi", name, description: hostile } });
  const board = await admin.boards.bySlug({ slug: "routers" });
  const { section } = await admin.knowledge.feed({ section: "wifi" });
  assert.deepEqual([board.name, board.description], [name, hostile]);
  assert.deepEqual([section?.name, section?.description], [name, hostile]);
  for (const { name: title, description: subtitle } of [board, section ?? board]) {
    const xml = atomXml({ page: site, locale: "en", title, subtitle, updated: at, entries: [] });
    assert.deepEqual([textsInXml(xml, "title"), textsInXml(xml, "subtitle")], [[name], [hostile]]);
  }
});

test("XS-03 a display name with markup ends no script, and is read from it as it was written", async () => {
  const { displayName } = await world.db.user.findUniqueOrThrow({ where: { name: "eva" } });
  const json = jsonInPage({ "@type": "Person", name: displayName, text: broken });
  assert.doesNotMatch(json, /</);
  assert.equal((JSON.parse(json) as { name: string }).name, displayName);
});

test("XS-02 a tag is made of letters and digits, so there is nothing in it to escape", async () => {
  await callerOf(world.as(ines)).boards.save({ board: { slug: "power", name: "Power" } });
  const ask = (tag: string) =>
    callerOf(world.as(eva)).topics.ask({
      board: "power",
      title: "A lamp that blinks at night",
      body: "It blinks every night at three.",
      tags: [tag],
    });
  for (const tag of ["<b>", 'a"b', "a&b", "a'b", "a b", "a/b", "a\u202eb", "]]>"])
    await assert.rejects(ask(tag), { code: "BAD_REQUEST" }, tag);
  assert.equal(await world.db.tag.count(), 0);
});
