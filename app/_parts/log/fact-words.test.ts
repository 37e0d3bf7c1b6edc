import assert from "node:assert/strict";
import { test } from "node:test";
import { appealOutcomes } from "../../../server/moderation/appeals/appeals-limits.schema.ts";
import { factNames } from "../../../server/moderation/log/fact-names.schema.ts";
import { noticeOutcomes } from "../../../server/moderation/notices/notices-limits.schema.ts";
import { penaltyKinds } from "../../../server/moderation/penalties/penalties-limits.schema.ts";
import { decisions } from "../../../server/moderation/queue/decisions.ts";
import { itemKinds } from "../../../server/moderation/queue/queue-limits.schema.ts";
import { ruleActs, ruleManners } from "../../../server/moderation/rules/rules.schema.ts";
import { acts, membershipStates } from "../../../server/programme/programme-limits.schema.ts";
import { settingsCatalogue } from "../../../server/settings-catalogue.ts";
import { grantableRoles } from "../../../server/users/users.schema.ts";
import { translator } from "../../_messages/index.ts";
import { factName, factsText, factValue } from "./fact-words.ts";

const audiences = ["PUBLIC", "MEMBERS", "SUPER_USERS", "STAFF"];

/** Every value that is a code, by its fact. */
const codes: Record<string, readonly string[]> = {
  presence: ["VISIBLE", "HELD", "HIDDEN", "REMOVED", "DELETED"],
  as: ["ASKER", "CURATOR", "STAFF"],
  timer: ["CLOSE", "OPEN", "UNPIN", "CLOSE_QUIET"],
  kind: ["OPENING", "ANSWER", "COMMENT", ...itemKinds],
  kinds: ["QUESTION", "DISCUSSION", "IDEA", "ANNOUNCEMENT"],
  decision: Object.values(decisions).flatMap((some) => some.map(({ key }) => key)),
  outcome: [...appealOutcomes, ...noticeOutcomes],
  penalty: penaltyKinds,
  profile: ["WAITING", "SHOWN", "TAKEN"],
  state: membershipStates,
  step: acts,
  role: grantableRoles,
  visibility: audiences,
  asking: audiences,
  answering: audiences,
  scope: ["PUBLIC", "MEMBERS", "STAFF"],
  act: ruleActs,
  manner: ruleManners,
  setting: settingsCatalogue.map(({ key }) => key),
};

test("every fact and every code in the log has words in both languages", () => {
  for (const locale of ["en", "de"] as const) {
    const t = translator(locale, "log");
    assert.deepEqual(
      factNames.filter((name) => !t.has(`fact_${name}`)),
      [],
    );
    for (const [name, values] of Object.entries(codes))
      for (const value of values) assert.notEqual(factValue(locale, name, value), value, `${locale} ${name} ${value}`);
  }
});

test("a line reads like a sentence in the language of the reader", () => {
  const facts = { penalty: "SILENCE", days: 3, until: "2026-06-04T10:00:00.000Z" };
  assert.equal(factsText("en", facts), "penalty: Silence, days: 3, until: 4 June 2026 at 10:00");
  assert.equal(
    factsText("de", { penalty: "SUSPENSION", days: null, until: null }),
    "Maßnahme: Sperre, Tage: auf Dauer",
  );
  assert.equal(factsText("de", { tags: ["wifi", "mesh"], locked: true }), "Schlagwörter: wifi, mesh, geschlossen: ja");
});

test("settings are called what the settings page calls them", () => {
  const t = translator("de", "admin");
  const facts = { setting: "spam", hosts: 5 };
  assert.equal(factName("de", "hosts", facts), t("field.spam.hosts"));
  assert.equal(factValue("de", "setting", "spam"), t("group.spam"));
});
