import assert from "node:assert/strict";
import { test } from "node:test";
import { type Metrics, metricsFrom } from "../reputation/metrics/metrics.schema.ts";
import { trustSetting } from "./trust.setting.ts";
import { deservedLevel, type Lately, nextTrust, nothingLately, trustRequirements } from "./trust-levels.ts";

const numbers = trustSetting.defaults;
const day = 86_400_000;
const now = new Date("2026-06-01T10:00:00Z");

const first = { topicsEntered: 5, postsRead: 30, minutesRead: 10 };
const second = {
  ...first,
  daysVisited: 15,
  topicsEntered: 20,
  postsRead: 100,
  minutesRead: 60,
  kudosGiven: 1,
  kudosReceived: 1,
  threadsAnswered: 3,
};
const third: Lately = { days: 50, threads: 10, newTopics: 25, takenPosts: 5 };
const level = (metrics: Partial<Metrics>, lately: Lately = nothingLately) =>
  deservedLevel(numbers, metricsFrom(metrics), lately);

test("reading five topics, thirty posts and ten minutes is level 1, and less of any is not", () => {
  assert.equal(level({}), 0);
  assert.equal(level(first), 1);
  for (const name of Object.keys(first))
    assert.equal(level({ ...first, [name]: Reflect.get(first, name) - 1 }), 0, name);
});

test("every requirement of level 2 is needed", () => {
  assert.equal(level(second), 2);
  for (const name of Object.keys(second))
    assert.equal(level({ ...second, [name]: Reflect.get(second, name) - 1 }), 1, name);
});

test("level 3 looks at the last hundred days, and at most five posts may have been taken away", () => {
  assert.equal(level(second, third), 3);
  for (const name of ["days", "threads", "newTopics"]) {
    assert.equal(level(second, { ...third, [name]: Reflect.get(third, name) - 1 }), 2, name);
  }
  assert.equal(level(second, { ...third, takenPosts: 6 }), 2);
  assert.equal(level(first, third), 1, "level 3 without level 2 is not to be had");
});

test("a level is gained at once, and levels 1 and 2 are never lost", () => {
  assert.deepEqual(nextTrust({ level: 0, missingSince: null }, 2, now, 14), { level: 2, missingSince: null });
  assert.deepEqual(nextTrust({ level: 2, missingSince: null }, 0, now, 14), { level: 2, missingSince: null });
  assert.deepEqual(nextTrust({ level: 1, missingSince: null }, 0, now, 14), { level: 1, missingSince: null });
});

test("level 3 is lost to level 2 only when its requirements were missing for longer than the grace", () => {
  const missing = nextTrust({ level: 3, missingSince: null }, 2, now, 14);
  assert.deepEqual(missing, { level: 3, missingSince: now });
  const after = (days: number) => nextTrust(missing, 0, new Date(now.getTime() + days * day), 14);
  assert.deepEqual(after(14), { level: 3, missingSince: now });
  assert.deepEqual(after(15), { level: 2, missingSince: null });
  const back = nextTrust(missing, 3, new Date(now.getTime() + 10 * day), 14);
  assert.deepEqual(back, { level: 3, missingSince: null }, "what is met again begins a new grace");
});

test("level 4 is left to the hands that gave it", () => {
  assert.deepEqual(nextTrust({ level: 4, missingSince: null }, 0, now, 14), { level: 4, missingSince: null });
});

test("numbers that contradict each other are refused with the field named", () => {
  const refusal = (change: Partial<typeof numbers>) => {
    const issue = trustSetting.schema.safeParse({ ...numbers, ...change }).error?.issues[0];
    return issue && `${issue.path.join(".")}: ${issue.code === "custom" ? issue.message : issue.code}`;
  };
  assert.equal(refusal({}), undefined);
  assert.equal(refusal({ level3Window: -1 }), "level3Window: too_small");
  assert.equal(refusal({ level3Grace: -14 }), "level3Grace: too_small");
  assert.equal(refusal({ level3Days: 101 }), "level3Days: moreThanWindow");
  assert.equal(refusal({ level3NewTopics: 101 }), "level3NewTopics: too_big");
  assert.equal(refusal({ level2Topics: 4 }), "level2Topics: belowLevel1");
  assert.equal(refusal({ level2Posts: 29 }), "level2Posts: belowLevel1");
  assert.equal(refusal({ level2Minutes: 9 }), "level2Minutes: belowLevel1");
});

test("what is shown as required is what is judged by", () => {
  const metrics = metricsFrom({ ...second, kudosGiven: 0 });
  const missing = trustRequirements(2, numbers, metrics, nothingLately).filter(({ met }) => !met);
  assert.deepEqual(missing, [{ name: "kudosGiven", asked: 1, have: 0, met: false }]);
});
