import assert from "node:assert/strict";
import { test } from "node:test";
import { findPersonalData } from "./find-personal-data.ts";

const serialPatterns = ["NL-[0-9]{4}-[A-Z]{2}[0-9]{6}", "TH[0-9]{10}"];
const found = (text: string, ...askerNames: string[]) =>
  findPersonalData(text, { askerNames, serialPatterns }).map(({ kind, value }) => `${kind} ${value}`);

test("a finding says what it is and where it stands", () => {
  assert.deepEqual(findPersonalData("Write to nele@harbort-kiel.de, please"), [
    { kind: "EMAIL", value: "nele@harbort-kiel.de", start: 9, end: 29 },
  ]);
});

test("mail addresses are found however they are written around", () => {
  for (const address of [
    "nele (at) harbort-kiel (dot) de",
    "nele.harbort[at]harbort-kiel.de",
    "nele AT harbort-kiel DOT co DOT uk",
    "nele punkt harbort at harbort-kiel punkt de",
    "nele_at_harbort-kiel.de",
    "nele@schröder-iben.de",
  ]) {
    assert.deepEqual(found(`Mail: ${address}, bitte`), [`EMAIL ${address}`]);
  }
});

test("an address with which somebody signs in is theirs, also where it is called an ID; the ID of an add-on is nobody's", () => {
  for (const before of [
    "My login ID",
    "log-in-ID:",
    "Sign in with the Apple ID",
    "user ID",
    "Meine Benutzer-ID",
    "their account ID is",
    "Kunden-ID",
    "It asks for my ID",
  ]) {
    assert.deepEqual(found(`${before} nele@harbort-kiel.de and a password`), ["EMAIL nele@harbort-kiel.de"], before);
  }
  for (const text of [
    "The add-on with ID calendar-sync@harbort-kiel.de is off",
    "Add-on ID quicktext@mozdev.de",
    "Extension 4.2 true cardbook@vigneau.philippe",
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test("addresses of roles, examples, machines and servers belong to nobody", () => {
  for (const text of [
    "support@nordlicht.de, no-reply@nordlicht.de, git@github.com:x/y.git",
    "jonas@mail.example.com and user@example.org",
    "ssh pi@nas.harbort.de, root@aurora:~#, icon@2x.png, left-pad@1.3.0",
    "https://me:secret@harbort.de/ and Message-ID: <a7.b@mx.harbort.de>",
    "look at nordlicht dot com",
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test("telephone numbers are found in German and in international form", () => {
  for (const number of [
    "+49 30 1234567",
    "+49 (0)171 2345678",
    "0049 171 2345678",
    "030/1234567",
    "(030) 123 45 67",
    "089/99998-123",
    "0171-2345678",
    "01712345678",
    "+43 1 23456789",
    "+1 (555) 234-5678",
    "+46 31 390 06 12",
    "(555) 234-5678",
    "1 (646) 555-0112",
    "06 39 98 12 34",
  ]) {
    assert.deepEqual(found(`Call ${number} please`), [`PHONE ${number}`]);
  }
  assert.deepEqual(found("*21*01712345678#"), ["PHONE 01712345678"]);
});

test("services, dates, versions, orders, tickets and parts are no telephone numbers", () => {
  for (const text of [
    "0800 123 4567, 0180 5 123456, 1-800-555-0199, +49 800 3301000, 112",
    "On 01.06.2026 between 20:15 and 21:00, 2026-06-01T10:00:00Z",
    "5.12.100.2301 is the build, channels 36, 40 and 100-144",
    "Order number 0815-4711-2233, Bestell-Nr. 0171 2345678, ticket #0171 2345678",
    "Ticket 0221-4711-08 and 0221-4711-09, Teil-Nr. 069 90 009-1",
    "about 12.345.678 bytes, 2400-2483 MHz, 1,299.00, 0x80070057",
    "Tracking 00340434161094015902",
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test("an IBAN or a card is known by its checksum, not by its looks", () => {
  assert.deepEqual(found("DE89 3704 0044 0532 0130 00 and gb29nwbk60161331926819."), [
    "IBAN DE89 3704 0044 0532 0130 00",
    "IBAN gb29nwbk60161331926819",
  ]);
  assert.deepEqual(found("DE89 3704 0044 0532 0130 01, AB12 3456 7890 1234 5678, DE89 3704"), []);
  assert.deepEqual(found("4242 4242 4242 4242 12/27, 3782 822463 10005"), [
    "CARD 4242 4242 4242 4242",
    "CARD 3782 822463 10005",
  ]);
  assert.deepEqual(found("4242 4242 4242 4241, EAN 4006381333931, **** 4242"), []);
});

test("public network addresses are found, private ones, examples and versions are not", () => {
  assert.deepEqual(found("http://29.77.140.6:8443/ and [2d60:11f:80::1f]:443, 2d60:11f:80::/48"), [
    "IPV4 29.77.140.6",
    "IPV6 2d60:11f:80::1f",
    "IPV6 2d60:11f:80::",
  ]);
  for (const text of [
    "192.168.178.1, 10.0.0.138, 172.20.1.1, 100.72.14.3, 127.0.0.1, 203.0.113.25, 8.8.8.8, 255.255.255.0",
    "fe80::1, fd00::1, ff02::1, 2001:db8::1, 2606:4700:4700::1111, 00:00:12:45",
    "firmware 21.4.0.88, Chrome/120.0.0.0, v3.2.14.7, 3.2.14.7 was better",
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test("device addresses are found in three forms; fingerprints and codes are none", () => {
  assert.deepEqual(found("MAC:AE:10:5D:00:C7:F2, ae-10-5d-00-c7-f2, 2a4c.81f0.7be3"), [
    "MAC AE:10:5D:00:C7:F2",
    "MAC ae-10-5d-00-c7-f2",
    "MAC 2a4c.81f0.7be3",
  ]);
  assert.deepEqual(found("ff:ff:ff:ff:ff:ff 7A:12:FE:90:4C:33:B8:61 12-34-56-78-90-12"), []);
});

test("serial numbers are found by the patterns of the admin, whole and in the capitals given", () => {
  assert.deepEqual(found("SN:TH2400718355, NL-2024-RT550127."), ["SERIAL TH2400718355", "SERIAL NL-2024-RT550127"]);
  assert.deepEqual(found("TH-2400718355, TH24007183551, TH2400718355-B, nl-2024-rt550127"), []);
});

test("the asker's names are found in every spelling, alone, together, and in the genitive", () => {
  const names = ["Jörg Petrović", "joerg_p"];
  assert.deepEqual(found("Joerg Petrovic, JÖRG, Jörgs, @joerg_p, Petrović, Jörg", ...names), [
    "NAME Joerg Petrovic",
    "NAME JÖRG",
    "NAME Jörg",
    "NAME joerg_p",
    "NAME Petrović",
    "NAME Jörg",
  ]);
  assert.deepEqual(found("Jörgensen, Petrović-Kabel, jörg@example.com, Jörg Pilawa", ...names), []);
});

test("a name that is a word of every day counts only where a person is meant", () => {
  assert.deepEqual(found("Mark all as read? I will mark it. Thanks, Mark", "Mark Pennington"), ["NAME Mark"]);
  assert.deepEqual(found("Im Sommer fragt Herr Sommer nach.\n\nW. Sommer", "Winfried Sommer"), [
    "NAME Sommer",
    "NAME Sommer",
  ]);
  assert.deepEqual(found("In May it worked, may I ask why?", "May Robinson"), []);
  assert.deepEqual(found("Der kleine Router, klein genug.", "Martin Klein"), []);
});
