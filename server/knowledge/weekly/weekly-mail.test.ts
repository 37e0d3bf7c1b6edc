import assert from "node:assert/strict";
import { test } from "node:test";
import { system } from "../../platform/authorize/index.ts";
import { lena, marta, published, ruth, saving, solved, tim, world } from "../editors.testing.ts";
import { mailOwners, publishArticle, saveArticle } from "../index.ts";
import { recheckArticle } from "../rechecks/recheck-article.ts";

const mails = (userId: string) => world.db.mailMessage.findMany({ where: { userId, kind: "knowledge-week" } });
const kinds = async (userId: string) =>
  (await world.db.notification.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map((row) => row.kind);

test("owners hear once a week what waits for them, and nobody hears that nothing does", async () => {
  const number = await published();
  await recheckArticle(world.as(ruth), { number, reason: "The menu has another name." });
  await Promise.all([mailOwners.run(world.as(system), {}), mailOwners.run(world.as(system), {})]);
  await mailOwners.run(world.as(system), {});
  const [mail, ...more] = await mails(tim.id);
  assert.deepEqual(more, []);
  assert.match(mail?.text ?? "", /Choose a channel by hand/);
  assert.deepEqual(await mails(ruth.id), []);
  world.later({ days: 7 });
  await mailOwners.run(world.as(system), {});
  assert.equal((await mails(tim.id)).length, 2);
});

test("who hears of a newer text depends on the class of the change", async () => {
  const { topic } = await solved();
  const number = await published({ topics: [topic] });
  await world.settle();
  await world.db.articleUse.create({
    data: {
      articleId: (await world.db.article.findUniqueOrThrow({ where: { number } })).id,
      ...{ userId: lena.id, case: "A-1", createdAt: world.now() },
    },
  });
  const heard = { tim: (await kinds(tim.id)).length, marta: (await kinds(marta.id)).length };
  const change = async (editClass: "TYPO" | "MEDIUM" | "MAJOR", version: number) => {
    world.later({ hours: 3 });
    const markdown = `The text after a change of class ${editClass}, well written.`;
    const saved = await saveArticle(world.as(lena), saving(number, version, { markdown, editClass }));
    await publishArticle(world.as(ruth), { number, version: saved.version });
    await world.settle();
    return saved.version;
  };
  let version = await change("TYPO", 1);
  assert.equal((await kinds(tim.id)).length, heard.tim);
  version = await change("MEDIUM", version);
  assert.deepEqual((await kinds(tim.id)).slice(heard.tim), ["articleChanged"]);
  assert.equal((await kinds(marta.id)).length, heard.marta);
  await change("MAJOR", version);
  assert.deepEqual((await kinds(marta.id)).slice(heard.marta), ["articleChanged"]);
  assert.ok((await kinds(lena.id)).includes("articleChanged"), "it was used for a case");
});
