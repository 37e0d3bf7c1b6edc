import assert from "node:assert/strict";
import { test } from "node:test";
import { requirementNames } from "../../../server/ranks/ranks-limits.schema.ts";
import { metricNames, metricsFrom } from "../../../server/reputation/metrics/metrics.schema.ts";
import { trustSetting } from "../../../server/trust/trust.setting.ts";
import { nothingLately, trustRequirements } from "../../../server/trust/trust-levels.ts";
import { translator } from "../../_messages/index.ts";

test("everything that is counted or asked for has a word, in both languages", () => {
  const asked = ([1, 2, 3] as const).flatMap((level) =>
    trustRequirements(level, trustSetting.defaults, metricsFrom({}), nothingLately),
  );
  const keys = [
    ...metricNames.map((name) => `metrics.${name}`),
    ...requirementNames.flatMap((name) => [`requirement.${name}`, `asks.${name}`]),
    ...asked.map(({ name }) => `asksTrust.${name}`),
    ...[0, 1, 2, 3, 4].map((level) => `trust.${level}`),
  ];
  for (const locale of ["en", "de"] as const) {
    const t = translator(locale, "standing");
    assert.deepEqual(
      keys.filter((key) => !t.has(key)),
      [],
      locale,
    );
  }
});
