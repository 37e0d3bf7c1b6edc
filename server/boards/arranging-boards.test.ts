import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Forbidden, Invalid } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { boardInput } from "./boards.schema.ts";
import { allBoards, boardForEditing } from "./boards-for-admins.query.ts";
import { saveBoard } from "./save-board.ts";

const world = await openWorld();
const ines = await world.person("ines", "ADMIN");
const nadia = await world.person("nadia", "MODERATOR", "AGENT", "EDITOR");
const admin = () => world.as(ines);
const input = (slug: string, over: object = {}) => boardInput.parse({ slug, name: `The ${slug}`, ...over });

test("an admin makes a tree of boards, changes everything of one, and sees archived ones too", async () => {
  await saveBoard(admin(), null, input("routers", { visibility: "MEMBERS" }));
  const extraFields = [{ key: "device", label: "Device", hint: "On the back", required: true, long: false }];
  const all = {
    parent: "routers",
    visibility: "STAFF",
    asking: "STAFF",
    kinds: ["IDEA"],
    maxSolutions: 3,
    extraFields,
  };
  await saveBoard(admin(), null, input("beta", all));
  const saved = await boardForEditing(admin(), "beta");
  assert.deepEqual(saved.board, input("beta", all));
  await saveBoard(admin(), "beta", { ...saved.board, name: "Beta testers" });
  await callerOf(admin()).boards.archive({ slug: "beta", archived: true });
  const [routers] = await allBoards(admin());
  assert.deepEqual(
    routers?.children.map(({ name, archived, visibility }) => [name, archived, visibility]),
    [["Beta testers", true, "STAFF"]],
  );
  await callerOf(admin()).boards.archive({ slug: "beta", archived: false });
  assert.equal((await boardForEditing(admin(), "beta")).archived, false);
});

test("a board is never more open than the one it stands in, and the tree has two levels", async () => {
  await assert.rejects(saveBoard(admin(), null, input("open", { parent: "routers" })), Invalid);
  await assert.rejects(saveBoard(admin(), null, input("deep", { parent: "beta", visibility: "STAFF" })), Invalid);
  await assert.rejects(
    saveBoard(admin(), "routers", input("routers", { visibility: "PUBLIC", parent: "beta" })),
    Invalid,
  );
  await assert.rejects(saveBoard(admin(), null, input("routers", { visibility: "MEMBERS" })), Invalid);
});

test("PE-01 no column of the table can be set that the form does not have", () => {
  const columns = {
    id: "0190a000-0000-7000-8000-000000000000",
    parentId: null,
    topicCount: 9,
    solvedCount: 9,
    lastActivityAt: new Date(),
    createdAt: new Date(),
    archivedAt: null,
    topics: { deleteMany: {} },
  };
  for (const [name, value] of Object.entries(columns)) {
    assert.ok(!boardInput.safeParse({ slug: "routers", name: "Routers", [name]: value }).success, name);
  }
});

test("AZ-20 PE-04 for everybody but admins there is no list of all boards, and nobody else arranges them", async () => {
  for (const ctx of [world.as(nadia), world.as(visitor)]) {
    const { boards } = callerOf(ctx);
    await assert.rejects(boards.all(), { code: "NOT_FOUND" });
    await assert.rejects(boards.forEditing({ slug: "routers" }), { code: "NOT_FOUND" });
    await assert.rejects(saveBoard(ctx, "routers", input("routers")), Forbidden);
    await assert.rejects(boards.archive({ slug: "routers", archived: true }), { code: "FORBIDDEN" });
  }
});
