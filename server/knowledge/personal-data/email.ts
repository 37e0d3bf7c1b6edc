import { lineAfter, lineBefore, type Span } from "./finding.ts";
import { isRoleMailbox, isUnreachable } from "./mailbox.ts";

const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
const plain = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._%+'-]|\\\\(?=_)){0,63})(?:@|＠|%40|&#64;)((?:${label}\\.){1,5}(?:xn--[a-z0-9-]{2,40}|\\p{L}{2,24}))(?![\\p{L}\\p{N}@])`,
  "gu",
);

const files = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|mjs|ts|json|zip|gz)$/i;
/** What names an add-on looks like a mail address, too: "Add-on with ID …", or a table of add-ons. */
const addOn = /(?:\bID|\btrue|\bfalse)\s{1,20}$/;
/** Whoever signs in with their address calls it an ID, too: "my login ID …", "Apple-ID …", "Benutzer-ID …". */
const signInId =
  /(?<!\p{L})(?:log-?(?:in|on)|sign-?in|user|account|apple|google|microsoft|skype|teams|zoom|e-?mail|mail|outlook|yahoo|gmail|aol|icloud|customer|client|member|anmelde|benutzer|nutzer|konto|kunden|mitglieds?|my|your|his|her|our|their|meine?r?|ihre?r?|seine?r?|unsere?r?)[\s-]{0,3}ID\s{1,20}$/iu;
const messageId = /(?:message-?id|in-reply-to|references|content-id|cid|uid)\W{0,4}$/i;
/** A machine's row of signs: ten digits and more. */
const made = /^(?=(?:\D{0,64}\d){10})/;
const remote = /(?:^|[\s`$])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)(?:\s+-\S+){0,4}(?:\s+\S{1,40})?\s+$/;
/** In `https://name:secret@host/` stands no mailbox. */
const userInfo = /:\/\/[^\s/?#]*$/;

/** Mail addresses of persons as they are usually written. Those of roles, examples and machines are left out. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(plain)) {
    const [all, box = "", host = ""] = match;
    const before = lineBefore(text, match.index);
    const cut = runOn(host);
    const start = match.index + leadingMarks(box);
    const end = match.index + all.length - cut;
    const after = lineAfter(text, end);
    if (files.test(all) || isRoleMailbox(box) || isUnreachable(host.slice(0, host.length - cut))) continue;
    if (
      messageId.test(before) ||
      (addOn.test(before) && !signInId.test(before)) ||
      made.test(box) ||
      userInfo.test(before)
    )
      continue;
    if (remote.test(before) || /^:[~/\w]/.test(after)) continue;
    spans.push({ start, end });
  }
  return spans;
}

const leadingMarks = (box: string) => /^_*/.exec(box)?.[0].length ?? 0;

/** In `a@b.de.Danke` a sentence begins where a dot was meant to end one: how many characters too many that are. */
function runOn(host: string): number {
  const [last = "", ...rest] = host.split(".").reverse();
  return rest.length > 1 && /^\p{Lu}\p{Ll}/u.test(last) && /^\p{Ll}/u.test(rest[0] ?? "") ? last.length + 1 : 0;
}
