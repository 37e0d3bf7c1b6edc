import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { inTurn } from "./password-queue.ts";

/** OWASP's first pair for argon2id: memory in KiB, passes, lanes. Changing it re-hashes people as they sign in. */
const current = { memory: 47_104, passes: 1, parallelism: 1 };
const tagLength = 32;
const compute = promisify(argon2);

type Cost = typeof current;

/** The same password typed on different keyboards must have the same bytes. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize("NFC"), "utf8");
}

async function derive(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  return compute("argon2id", { message: bytesOf(password), nonce, tagLength, ...cost });
}

/**
 * The hash to store, in PHC form (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`).
 * @throws TooMany when too many are being hashed already
 */
export async function hashPassword(password: string, now = new Date()): Promise<string> {
  const salt = randomBytes(16);
  const hash = await inTurn(now, () => derive(password, salt, current));
  const part = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  const { memory, passes, parallelism } = current;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${part(salt)}$${part(hash)}`;
}

/** Of a password nobody has: what an unknown account is compared with, so that it costs the same time (EN-01). */
const nobody = "$argon2id$v=19$m=47104,t=1,p=1$bm9ib2R5J3NzYWx0MTIzNA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const form = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/**
 * Compares a password with a stored hash; a missing hash (unknown account, no password set) takes as long and is "no".
 * `stale` says that it was right and should be stored anew with today's cost.
 */
export async function checkPassword(
  password: string,
  stored: string | null,
  now = new Date(),
): Promise<{ right: boolean; stale: boolean }> {
  const parts = form.exec(stored ?? nobody);
  if (!parts) throw new Error("a stored password hash is damaged");
  const cost = { memory: Number(parts[1]), passes: Number(parts[2]), parallelism: Number(parts[3]) };
  const expected = Buffer.from(parts[5] ?? "", "base64");
  const actual = await inTurn(now, () => derive(password, Buffer.from(parts[4] ?? "", "base64"), cost));
  const same = expected.length === actual.length && timingSafeEqual(expected, actual);
  const stale = cost.memory < current.memory || cost.passes < current.passes;
  return { right: same && stored !== null, stale };
}
