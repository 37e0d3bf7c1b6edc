import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Ctx, visitor } from "../platform/authorize/index.ts";
import { projectRoot } from "../platform/env/project-root.ts";
import { Conflict, Forbidden, NotFound } from "../platform/errors/index.ts";
import { type ArticleStateName, articleStates } from "./article-limits.schema.ts";
import { articlePage } from "./article-page.query.ts";
import { type ArticleAct, articleActs, drawing, leadsTo } from "./article-states.ts";
import { aylin, lena, marta, nadia, ruth, saving, tim, world, written } from "./editors.testing.ts";
import {
  confirmArticle,
  createArticle,
  publishArticle,
  restoreArticle,
  retireArticle,
  saveArticle,
  sendBackArticle,
  submitArticle,
} from "./index.ts";
import { capacitiesOf } from "./knowledge.policy.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";
import { recheckArticle } from "./rechecks/recheck-article.ts";
import { scheduleArticle, unscheduleArticle } from "./schedule/schedule-article.ts";

const reason = "written down so that it can be read later";
const newer = { title: "Choose a channel yourself", markdown: "A newer text that readers do not see yet at all." };

/** The one command for each act, as somebody would call it on the article as it is now. */
const commands: Record<ArticleAct, (ctx: Ctx, number: number, version: number) => Promise<unknown>> = {
  save: (ctx, number, version) => saveArticle(ctx, saving(number, version, { markdown: "Saved by whoever tried it." })),
  submit: (ctx, number) => submitArticle(ctx, { number }),
  sendBack: (ctx, number) => sendBackArticle(ctx, { number, reason }),
  publish: (ctx, number, version) => publishArticle(ctx, { number, version }),
  schedule: (ctx, number, version) =>
    scheduleArticle(ctx, { number, version, at: new Date(world.now().getTime() + 3_600_000) }),
  unschedule: (ctx, number) => unscheduleArticle(ctx, { number }),
  recheck: (ctx, number) => recheckArticle(ctx, { number, reason }),
  confirm: (ctx, number) => confirmArticle(ctx, { number }),
  retire: (ctx, number) => retireArticle(ctx, { number, reason }),
  restore: (ctx, number) => restoreArticle(ctx, { number }),
};

/** An article of marta, a super user, in a state, with a newer text of `author` than what readers see. */
async function standing(state: ArticleStateName, author: typeof tim, scheduled: boolean): Promise<number> {
  world.later({ hours: 2 });
  const { number } = await createArticle(world.as(marta), written());
  if (state === "DRAFT") {
    await saveArticle(world.as(author), saving(number, 1, newer));
    return number;
  }
  await submitArticle(world.as(marta), { number });
  if (state !== "IN_REVIEW") await publishArticle(world.as(ruth), { number, version: 1 });
  if (state === "RETIRED") {
    await retireArticle(world.as(ruth), { number, reason });
    return number;
  }
  const { version } = await saveArticle(world.as(author), saving(number, 1, newer));
  if (state === "RE_CHECK") await recheckArticle(world.as(ruth), { number, reason });
  const at = new Date(world.now().getTime() + 3_600_000);
  if (scheduled) await scheduleArticle(world.as(author === lena ? ruth : lena), { number, version, at });
  return number;
}

test("no article reaches a state, or readers a text, by a way that is not in the table, whoever tries what from where", async () => {
  const people = { visitor, member: aylin, owner: marta, moderator: nadia, agent: tim, editor: ruth, author: lena };
  let tried = 0;
  for (const from of articleStates) {
    for (const act of articleActs) {
      for (const [who, actor] of Object.entries(people)) {
        const number = await standing(from, who === "owner" ? tim : lena, act === "unschedule");
        world.later({ minutes: 1 });
        const before = await world.db.article.findUniqueOrThrow({ where: { number } });
        const facts = { ...before, lastAuthorId: who === "author" ? lena.id : tim.id };
        const way = leadsTo(from, act, capacitiesOf(actor, facts, knowledgeSetting.defaults));
        // In DRAFT and RETIRED nothing can be planned, so nothing can be taken back either.
        const own = typeof way === "object" && way.another && who === "author" && from !== "RETIRED";
        const outcome = await commands[act](world.as(actor), number, before.latestVersion).then(
          () => "done",
          (error: unknown) => {
            const known = [Conflict, Forbidden, NotFound].find((kind) => error instanceof kind);
            assert.ok(known, `${from} ${act} ${who}: ${error}`);
            return known.name;
          },
        );
        const after = await world.db.article.findUniqueOrThrow({ where: { number }, include: { revisions: true } });
        const label = `${from} --${act} by ${who}--> ${after.state} (${outcome})`;
        if (typeof way === "object" && !own) {
          assert.equal(outcome, "done", label);
          assert.equal(after.state, way.to, label);
        } else {
          assert.notEqual(outcome, "done", label);
          assert.deepEqual({ ...after, revisions: null }, { ...before, revisions: null }, `${label}: nothing changed`);
          // Writing on a retired article is a refusal with a reason of its own.
          if (way === "impossible" && act !== "save") assert.equal(outcome, "Conflict", label);
          if (own) assert.equal(outcome, "Forbidden", label);
        }
        const shown = after.revisions.find((revision) => revision.version === after.publishedVersion);
        if (after.state === "PUBLISHED" || after.state === "RE_CHECK") {
          const page = await articlePage(world.as(visitor), number);
          assert.ok(shown, label);
          assert.deepEqual([after.title, after.markdown], [shown.title, shown.markdown], `${label}: readers see it`);
          assert.equal(page.title, shown.title, label);
          if (act !== "publish" || outcome !== "done") assert.doesNotMatch(page.html, /newer text|Saved by/, label);
        } else await assert.rejects(articlePage(world.as(visitor), number), NotFound, label);
        tried += 1;
      }
    }
  }
  assert.equal(tried, 5 * 10 * 7);
});

test("the drawing in the documentation is the table", () => {
  const text = readFileSync(join(projectRoot, "server", "knowledge", "README.md"), "utf8");
  assert.equal(/```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1], drawing());
});
