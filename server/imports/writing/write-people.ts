import { randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import { uuidv7 } from "../../platform/events/index.ts";
import { translateMany } from "../../platform/markdown/index.ts";
import { nameKey } from "../../users/identity/name-key.ts";
import { tintOf } from "../../users/identity/tint.ts";
import type { Author, Person } from "../things.ts";
import { claim, forRows, knownIds } from "./rows-sql.ts";
import { shownName, stagedName } from "./staged-name.ts";

interface StagedAccount {
  id: string;
  key: string;
  displayName: string;
  about: string;
  website: string | null;
  createdAt: Date;
  lastSeenAt: Date | null;
  /** Nobody in particular: the source's own account, or those who left. */
  nobody: boolean;
}

/** The source's key of the account that stands for everybody who is gone. */
const GONE = "";
/** Stack Exchange's own account, and ours for those who left, are not people who could lead a table. */
const NOBODY: readonly string[] = [GONE, "-1"];

/** Translates what people say of themselves to Markdown. */
export async function readyPeople<T extends Person>(people: readonly T[]): Promise<T[]> {
  const said = people.filter((person) => person.about !== "");
  const texts = await translateMany(said.map((person) => person.about));
  const abouts = new Map(said.map((person, index) => [person, texts[index] ?? ""]));
  return people.map((person) => ({ ...person, about: abouts.get(person) ?? "" }));
}

/** Makes staged accounts (no address, no password; claimable) for ready people not imported yet. @returns how many are new */
export async function writePeople(tx: ClientBase, source: string, people: readonly Person[]): Promise<number> {
  const accounts = people.map((person) => ({
    id: uuidv7(new Date()),
    key: person.key,
    displayName: shownName(person.displayName, `Member ${person.key.slice(0, 8)}`),
    about: person.about,
    website: /^https?:\/\/\S+$/i.test(person.website) && URL.canParse(person.website) ? person.website : null,
    createdAt: person.at,
    lastSeenAt: person.lastSeenAt,
    nobody: NOBODY.includes(person.key),
  }));
  const fresh = await claim(tx, source, "person", accounts);
  await insertAccounts(tx, fresh);
  return fresh.length;
}

/**
 * The account ids of authors by key. Authors who bring a display name and are new get an account; no author, or one
 * the source does not know, is the former member.
 */
export async function authorIds(
  tx: ClientBase,
  source: string,
  written: readonly { author: Author | null; at: Date }[],
): Promise<{ of(author: Author | null): string; made: number }> {
  const authors = new Map<string, Person>();
  for (const { author, at } of written) {
    const key = author?.key ?? GONE;
    const first = authors.get(key);
    const displayName = author?.displayName ?? "";
    if (!first || at < first.at) authors.set(key, { key, displayName, about: "", website: "", at, lastSeenAt: null });
  }
  const ids = await knownIds(tx, source, "person", [GONE, ...authors.keys()]);
  const made = [...authors.values()].filter((author) => !ids.has(author.key) && author.displayName !== "");
  await writePeople(tx, source, made);
  for (const [key, id] of await knownIds(
    tx,
    source,
    "person",
    made.map((author) => author.key),
  ))
    ids.set(key, id);
  const needsGone = [...authors.keys()].some((key) => !ids.has(key));
  const gone = ids.get(GONE) ?? (needsGone ? await formerMember(tx, source, written[0]?.at ?? new Date()) : "");
  return { of: (author) => ids.get(author?.key ?? GONE) ?? gone, made: made.length };
}

/** The account that stands for everybody of this source who is gone; made when first needed, dated `at`. */
export async function formerMember(tx: ClientBase, source: string, at: Date): Promise<string> {
  await writePeople(tx, source, [
    { key: GONE, displayName: "Former member", about: "", website: "", at, lastSeenAt: null },
  ]);
  const id = (await knownIds(tx, source, "person", [GONE])).get(GONE);
  if (!id) throw new Error("The account for former members was not made.");
  return id;
}

/** Inserts accounts under free names: the plain one, else one with a piece of the key, else with chance. */
async function insertAccounts(tx: ClientBase, accounts: readonly StagedAccount[]): Promise<void> {
  let waiting = accounts;
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    const rows = waiting.flatMap((account) => {
      const piece = attempt === 0 ? "" : attempt === 1 ? account.key : randomBytes(4).toString("hex");
      const name = nameFor(account, piece.replace(/[^a-z0-9]/g, "").slice(0, 8));
      return name === null ? [] : [{ ...account, name, nameKey: nameKey(name), tint: tintOf(name) }];
    });
    const inserted = await forRows<{ id: string }>(tx, INSERT, rows);
    const done = new Set(inserted.map((row) => row.id));
    waiting = waiting.filter((account) => !done.has(account.id));
  }
}

/** "former-member" is reserved for this very account. */
function nameFor(account: StagedAccount, piece: string): string | null {
  if (account.key !== GONE) return stagedName(account.displayName, piece);
  return piece === "" ? "former-member" : `former-member-${piece}`;
}

const INSERT = `
  INSERT INTO "User" (id, name, "nameKey", "displayName", tint, about, website, "createdAt", "lastSeenAt",
    "stagedAt", "hideFromLeaders")
  SELECT id, name, "nameKey", "displayName", tint, about, website, "createdAt", "lastSeenAt", now(), nobody
  FROM json_to_recordset($1::json) AS row (id uuid, name text, "nameKey" text, "displayName" text, tint int, about text,
    website text, "createdAt" timestamptz, "lastSeenAt" timestamptz, nobody boolean)
  ON CONFLICT DO NOTHING RETURNING id`;
