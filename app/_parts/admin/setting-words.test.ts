import assert from "node:assert/strict";
import { test } from "node:test";
import { settingFields } from "../../../server/settings/setting-fields.ts";
import { settingsCatalogue } from "../../../server/settings-catalogue.ts";
import { translator } from "../../_messages/index.ts";

test("every setting has a label, and every group a name and a sentence, in both languages", () => {
  for (const locale of ["en", "de"] as const) {
    const t = translator(locale, "admin");
    const missing = settingsCatalogue.flatMap(({ key, schema }) =>
      [
        `group.${key}`,
        `about.${key}`,
        ...settingFields(schema).flatMap((field) => [
          `field.${key}.${field.name}`,
          ...field.choices.map((choice) => `choice.${choice}`),
        ]),
      ].filter((word) => !t.has(word)),
    );
    assert.deepEqual(missing, [], locale);
  }
});
