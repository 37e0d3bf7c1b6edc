import assert from "node:assert/strict";
import { test } from "node:test";
import { permissionCases } from "./permission-cases.ts";
import { pathsOf, permissionMatrix } from "./permission-matrix.ts";
import { openWorld } from "./world.ts";

/** What somebody who is not signed in may do, and why. */
const openToAll: Record<string, string> = {
  "knowledge.feedback": "readers without an account say whether an article helped",
  "mail.unsubscribe": "the key in the mail proves whose mails they are",
  "notices.file": "illegal content is reported without an account",
  "programme.confirm": "the mailed key proves who it is",
  "search.clicked": "the search log holds no names",
  "topics.deflect": "a question that need not be asked is counted without names",
  "users.claimAccount": "the mailed key proves who it is",
  "users.confirmAddress": "the mailed key proves who it is",
  "users.createFirstAdmin": "the printed key proves who it is",
  "users.requestReset": "whoever has no password cannot sign in",
  "users.requestSignInLink": "a way to sign in",
  "users.resetPassword": "the mailed key proves who it is",
  "users.signIn": "a way to sign in",
  "users.signInByLink": "the mailed key proves who it is",
  "users.signOut": "without a session there is nothing to end",
  "users.signUp": "accounts are made by visitors",
  "users.undoAddress": "the mailed key proves who it is",
};

const world = await openWorld();
const matrix = await permissionMatrix(world);

test("every mutation has a case, and every case is a mutation", () => {
  assert.deepEqual(Object.keys(permissionCases).sort(), pathsOf("mutation"));
});

test("PE-05 whoever is not signed in can do nothing but what is listed with its reason", () => {
  const open = Object.keys(matrix).filter((path) => matrix[path]?.visitor === "yes");
  assert.deepEqual(open, Object.keys(openToAll).sort());
});

test("every mutation can be done by somebody", () => {
  const dead = Object.keys(matrix).filter((path) => !Object.values(matrix[path] ?? {}).includes("yes"));
  // Nobody here owns the session or the file that these name.
  assert.deepEqual(
    dead.filter((path) => !["users.endSession", "files.delete"].includes(path)),
    [],
  );
});

test("PE-03 PE-07 only admins give and end roles, arrange boards and hand out accounts", () => {
  for (const path of ["users.grantRole", "users.endRole", "users.sendClaimLink", "boards.save", "boards.archive"]) {
    const may = Object.entries(matrix[path] ?? {}).filter(([, outcome]) => outcome === "yes");
    assert.deepEqual(
      may.map(([who]) => who),
      ["admin"],
      path,
    );
  }
});
