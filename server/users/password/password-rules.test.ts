import assert from "node:assert/strict";
import { test } from "node:test";
import { passwordFault } from "./password-rules.ts";

const own = ["ada", "Ada Lindqvist", "ada.l@example.org", "Nordlicht"];

test("a member's password has at least 12 characters, a staff member's 15", () => {
  assert.equal(passwordFault("vom-Kranich7", own, false), null);
  assert.equal(passwordFault("vom-Kranic7", own, false), "passwordTooShort");
  assert.equal(passwordFault("vom-Kranich7", own, true), "passwordTooShort");
});

test("a password of more than 128 characters or 512 bytes is refused, never cut", () => {
  const text = "Zr8 lampe fliegt über den Dächern von Uppsala ";
  assert.equal(passwordFault(text.repeat(4).slice(0, 128), own, false), null);
  assert.equal(passwordFault(text.repeat(4).slice(0, 129), own, false), "passwordTooLong");
  assert.equal(passwordFault("🦉🦔🦊🐝".repeat(33).slice(0, 264), own, false), "passwordTooLong");
});

for (const common of [
  "password1234",
  "Passwort2024!",
  "P@ssw0rd!2025",
  "qwertzuiop123",
  "123456789012",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "iloveyou1234",
  "Sommer2026!!!",
  "letmeinletmein",
  "Schatzilein99",
  "asdfghjkl123",
  "0987654321098",
  "welcome123456",
  "dragondragon1",
  "bayernmuenchen1",
]) {
  test(`common passwords are refused: ${common}`, () =>
    assert.equal(passwordFault(common, own, false), "passwordCommon"));
}

for (const personal of ["ada.lindqvist12", "Lindqvist2026!", "nordlicht12345", "AdaLindqvist1"]) {
  test(`passwords made of one's own name or the community's are refused: ${personal}`, () =>
    assert.equal(passwordFault(personal, own, false), "passwordPersonal"));
}

for (const good of [
  "correct-Lampe-9-Uhu",
  "Vier Möwen tragen Gummistiefel",
  "x9#Tq2!mPz7v",
  "sommer winter wald tiger kaffee",
]) {
  test(`good passwords and phrases are taken: ${good}`, () => assert.equal(passwordFault(good, own, false), null));
}
