import assert from "node:assert/strict";
import { test } from "node:test";
import { isDisposable } from "./disposable-hosts.ts";

test("addresses of throw-away hosts are known, also below them, in any letters, and those an admin adds", () => {
  for (const email of [
    "a@mailinator.com",
    "a@x.Yopmail.com",
    "a@TRASHMAIL.de",
    "a@gone.example",
    "b@sub.other.example",
  ])
    assert.equal(isDisposable(email, "gone.example\nother.example"), true, email);
  for (const email of [
    "a@example.com",
    "mailinator.com@example.org",
    "a@notmailinator.com",
    "a@gmail.com",
    "a@example",
  ])
    assert.equal(isDisposable(email, "gone.example, "), false, email);
});
