import { createHash } from "node:crypto";
import { type Coding, fromBrotli, smallest, toBrotli, toGzip } from "./encode.ts";

/** Finished bytes of one form of a stored answer in one coding, with the header that names them. */
export interface Finished {
  bytes: Buffer;
  etag: string;
}

/** One form of a stored answer: for readers, for members, or the only one of a feed. */
export interface Form {
  /** Content-Security-Policy of this form. */
  policy: string;
  /** Hash of the plain bytes; the same in every process. */
  mark: string;
  finished: Partial<Record<Coding, Finished>>;
  /** How often it was asked for in brotli, until it was packed again. */
  asked: number;
}

type FormName = "reader" | "member";

/** An answer as it is kept. Only answers of status 200 are; the page "not found" is kept too and sent with 404. */
export interface StoredPage {
  contentType: string;
  /** Further headers that belong to the answer, such as Link. */
  headers: Record<string, string>;
  tags: readonly string[];
  forms: Record<FormName, Form>;
}

/**
 * Makes a form from plain bytes. It is compressed at once, unless it is small or `pack` is null because the bytes are
 * compressed by nature.
 */
export async function makeForm(
  plain: Buffer,
  policy: string,
  pack: ((plain: Buffer) => Promise<Buffer>) | null = toBrotli,
): Promise<Form> {
  const mark = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  const form: Form = { policy, mark, finished: {}, asked: 0 };
  if (pack === null || plain.length < smallest) put(form, "identity", plain);
  else put(form, "br", await pack(plain));
  return form;
}

/** The bytes in a coding, if they are ready: a small answer has only one coding. */
export function ready(form: Form, coding: Coding): { coding: Coding; finished: Finished } | undefined {
  const wanted = form.finished[coding];
  if (wanted !== undefined) return { coding, finished: wanted };
  if (form.finished.br === undefined && form.finished.identity !== undefined) {
    return { coding: "identity", finished: form.finished.identity };
  }
  return undefined;
}

/** Makes the bytes in a coding nobody asked for until now, and keeps them in the form. */
export async function prepare(form: Form, coding: Coding): Promise<{ coding: Coding; finished: Finished }> {
  const there = ready(form, coding);
  if (there !== undefined) return there;
  if (form.finished.br === undefined) throw new Error("a stored form without bytes");
  const plain = await fromBrotli(form.finished.br.bytes);
  return { coding, finished: put(form, coding, coding === "gzip" ? await toGzip(plain) : plain) };
}

/** Asked for this often, a page is worth packing well. */
const oftenAsked = 100;
let packing = false;

/**
 * Counts a request for a form in brotli. One that many ask for is packed again at quality 10, beside the event loop and
 * one page at a time: 17 ms of one core once, and a tenth fewer bytes for everybody who comes after.
 * @param done is told when the better bytes are in place
 */
export function countAsked(form: Form, done: () => void): void {
  const quick = form.finished.br;
  form.asked += 1;
  if (form.asked < oftenAsked || form.asked === Number.POSITIVE_INFINITY || packing || quick === undefined) return;
  form.asked = Number.POSITIVE_INFINITY;
  packing = true;
  fromBrotli(quick.bytes)
    .then((plain) => toBrotli(plain, 10))
    .then((bytes) => {
      if (bytes.length < quick.bytes.length) put(form, "br", bytes);
      done();
    })
    // The quick bytes stay.
    .catch(() => {})
    .finally(() => {
      packing = false;
    });
}

function put(form: Form, coding: Coding, bytes: Buffer): Finished {
  const finished = { bytes, etag: `"${form.mark}${coding === "identity" ? "" : `-${coding}`}"` };
  form.finished[coding] = finished;
  return finished;
}

/** Bytes a stored answer takes in memory, with a flat 2 kB for its names and objects. */
export function weightOf(page: StoredPage): number {
  let bytes = 2_048;
  for (const form of new Set(Object.values(page.forms))) {
    bytes += form.policy.length;
    for (const finished of Object.values(form.finished)) bytes += finished.bytes.length;
  }
  return bytes;
}
