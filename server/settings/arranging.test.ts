import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Conflict, Invalid, NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { settingsCatalogue } from "../settings-catalogue.ts";
import { openWorld } from "../testing/world.ts";
import { saveTypedSetting } from "./save-typed-setting.ts";
import { allSettings, settingHistory } from "./settings.queries.ts";

const world = await openWorld();
const ines = await world.person("ines", "ADMIN");
const nadia = await world.person("nadia", "MODERATOR", "EDITOR", "AGENT");
const admin = () => world.as(ines);
const group = async (key: string) => {
  const found = (await allSettings(admin(), settingsCatalogue)).find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};
const save = (key: string, values: Record<string, string | number | boolean | string[]>, version = 0) =>
  saveTypedSetting(admin(), settingsCatalogue, { key, values, version });

test("every group of settings can be asked for on a page, and what a page shows can be saved again unchanged", async () => {
  const groups = await allSettings(admin(), settingsCatalogue);
  assert.deepEqual(
    groups.map((one) => one.key),
    settingsCatalogue.map((one) => one.key),
  );
  for (const { key, values, version } of groups) {
    await save(key, values, version);
    assert.deepEqual((await group(key)).values, values);
  }
});

test("numbers, words, switches and groups of words come from a form as text", async () => {
  const kudos = await group("kudos");
  await save("kudos", { ...kudos.values, perDay: "75" }, kudos.version);
  assert.equal((await group("kudos")).values.perDay, 75);
  const search = await group("search");
  await save("search", { synonyms: "router, box\n\n wifi , wlan ", logDays: "30" }, search.version);
  const row = await world.db.setting.findUniqueOrThrow({ where: { key: "search" } });
  assert.deepEqual(row.value, {
    synonyms: [
      ["router", "box"],
      ["wifi", "wlan"],
    ],
    logged: false,
    logDays: 30,
  });
  const knowledge = await group("knowledge");
  await save("knowledge", { ...knowledge.values, reviewers: ["", "EDITOR"] }, knowledge.version);
  assert.deepEqual((await group("knowledge")).values.reviewers, ["EDITOR"]);
});

test("a wrong number is refused beside its field, and nothing is written", async () => {
  const { version, values } = await group("topics.pace");
  const wrong = (field: string) => (error: unknown) => error instanceof Invalid && error.field === `values.${field}`;
  for (const typed of ["-1", "", "abc", "1.5", "999999999"]) {
    await assert.rejects(save("topics.pace", { ...values, replyEvery: typed }, version), wrong("replyEvery"));
  }
  assert.deepEqual((await group("topics.pace")).values, values);
});

test("PE-01 a value the group does not have is refused, also the columns of the table", async () => {
  const { version, values } = await group("kudos");
  for (const name of ["key", "value", "version", "updatedAt", "byId", "toString", "hasOwnProperty"]) {
    await assert.rejects(save("kudos", { ...values, [name]: "1" }, version), Invalid);
  }
  await assert.rejects(save("no.such.group", {}), NotFound);
});

test("AZ-20 PE-03 PE-04 for everybody but admins there are no settings, neither to read nor to save", async () => {
  for (const ctx of [world.as(nadia), world.as(visitor)]) {
    const { settings } = callerOf(ctx);
    const missing = { code: "NOT_FOUND" };
    await assert.rejects(settings.all(), missing);
    await assert.rejects(settings.history({}), missing);
    await assert.rejects(settings.save({ key: "kudos", version: 0, values: { perDay: 1 } }), missing);
  }
});

test("two admins at once: the second is told, nothing is overwritten", async () => {
  const { values, version } = await group("kudos");
  const done = await Promise.allSettled([
    save("kudos", { ...values, perDay: 60 }, version),
    save("kudos", { ...values, perDay: 61 }, version),
  ]);
  const refused = done.filter((one) => one.status === "rejected");
  assert.equal(refused.length, 1);
  assert.ok(refused[0]?.status === "rejected" && refused[0].reason instanceof Conflict);
});

test("saving what stands already leaves no trace in the history", async () => {
  const { values, version } = await group("kudos");
  const before = await world.db.settingChange.count();
  await save("kudos", values, version);
  assert.equal(await world.db.settingChange.count(), before);
  assert.equal((await group("kudos")).version, version);
});

test("the history says who changed which value, from what to what", async () => {
  world.later({ minutes: 1 });
  const { values, version } = await group("kudos");
  await save("kudos", { ...values, perDay: 10 }, version);
  const { rows, next } = await settingHistory(admin(), settingsCatalogue, { key: "kudos", size: 1 });
  assert.ok(next);
  const [change] = rows;
  assert.equal(change?.by?.name, "ines");
  assert.equal(change?.changes[0]?.field, "perDay");
  assert.equal(change?.changes[0]?.after, "10");
  const all = await settingHistory(admin(), settingsCatalogue, { key: null, size: 100 });
  assert.ok(all.rows.length > rows.length && all.next === null);
});
