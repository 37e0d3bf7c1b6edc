import assert from "node:assert/strict";
import { test } from "node:test";
import { composeMail } from "./compose-mail.ts";
import de from "./messages/de.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };
import { type MailKind, templateOf, templates } from "./templates/index.ts";

const token = "k".repeat(43);
const id = "00000000-0000-7000-8000-000000000000";
const topic = { title: "Titel", path: "/t/1/x", by: "Marta", excerpt: "Zeile eins\nZeile zwei" };
const examples: Record<MailKind, unknown> = {
  "confirm-address": { token },
  "address-known": {},
  "sign-in-link": { token },
  "reset-password": { token },
  "change-address": { token },
  "address-changed": { token, address: "ada@example.org" },
  "claim-account": { token, name: "Ada" },
  answered: topic,
  solved: topic,
  "accept-reminder": topic,
  "programme-invitation": { proof: token, until: "3. Mai 2026", quote: "Danke" },
  "programme-confirm": { proof: token, until: "3. Mai 2026" },
  "programme-active": { until: "3. Mai 2026" },
  "programme-agreement": { proof: token, until: "3. Mai 2026" },
  "programme-renewal": { until: "3. Mai 2026" },
  "programme-renewed": { until: "3. Mai 2026" },
  "programme-alumni": {},
  "programme-ended": { quote: "Danke" },
  "knowledge-week": {
    ...{ recheck: "1", due: "2", review: "0", outdated: "1", words: "3", titles: "Ein Titel\nNoch einer" },
  },
  "webhook-paused": { name: "Help desk" },
  "weekly-summary": {
    ...{ week: "3. Mai 2026", people: "4", solutions: "3", answers: "9", thanks: "12", contacts: "7", points: "85" },
    ...{ rank: "Expert", met: "5", asked: "7" },
  },
  statement: { statement: id, key: token, decision: "POST_REMOVED", quote: "Werbung" },
  "appeal-decided": { statement: id, key: token, decision: "REVERSED", quote: "Sie hatten recht." },
  "notice-received": { key: token, receipt: "N-7F3K-2M9Q" },
  "notice-decided": { key: token, receipt: "N-7F3K-2M9Q" },
};

test("every mail has all its sentences in both languages", () => {
  assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort());
  for (const kind of Object.keys(templates) as MailKind[]) {
    assert.deepEqual(Object.keys(de[kind]).sort(), Object.keys(en[kind]).sort(), kind);
    for (const locale of ["en", "de"] as const) {
      const frame = {
        locale,
        community: "Nordlicht",
        site: "https://c.example",
        defaultLocale: "en",
        unsubscribe: null,
      };
      const mail = composeMail(kind, examples[kind], frame);
      assert.ok(mail.subject.length > 5 && !mail.subject.includes("{"), kind);
      assert.ok(!/[{}]|undefined|\.(intro|action|outro)\b/.test(mail.text), `${kind}: ${mail.text}`);
      assert.ok(mail.html.includes(`<html lang="${locale}">`));
    }
  }
});

test("DS-17 a mail to an address that is not confirmed holds no words of whoever asked for it", () => {
  for (const kind of ["confirm-address", "address-known", "change-address", "sign-in-link"] as const)
    assert.deepEqual(Object.keys(templateOf(kind).values({ token })), [], kind);
  for (const kind of ["notice-received", "notice-decided"] as const)
    assert.deepEqual(Object.keys(templateOf(kind).values({ key: token, receipt: "N-1" })), ["receipt"], kind);
});

test("a mail refuses data that is not its own", () => {
  const frame = {
    locale: "en",
    community: "N",
    site: "https://c.example",
    defaultLocale: "en",
    unsubscribe: null,
  } as const;
  assert.throws(() => composeMail("answered", { ...topic, path: "https://evil.example/" }, frame));
  assert.throws(() => composeMail("sign-in-link", { token, html: "<b>" }, frame));
});
