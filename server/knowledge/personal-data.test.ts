import assert from "node:assert/strict";
import { test } from "node:test";
import { findPersonalData, removePersonalData } from "./personal-data.ts";

const clean = (text: string, names: string[] = []) => removePersonalData(text, { names }).text;

test("mail addresses are taken out, file names with an at sign are not", () => {
  assert.equal(clean("Write to jonas.weber+router@mail.example.org."), "Write to [removed].");
  assert.equal(clean("The picture icon@2x.png is missing"), "The picture icon@2x.png is missing");
  assert.equal(clean("Ask @marta or see user@localhost"), "Ask @marta or see user@localhost");
});

test("phone numbers in German and international form are taken out", () => {
  for (const number of [
    "+49 30 1234567",
    "+49 (0)171 2345678",
    "0049 171 2345678",
    "030/1234567",
    "(030) 123 45 67",
    "0171-2345678",
    "01712345678",
    "0800 123 4567",
    "+43 1 23456789",
    "+1 (555) 234-5678",
    "555-234-5678",
    "(555) 234-5678",
  ]) {
    assert.equal(clean(`Call ${number} please`), "Call [removed] please", number);
  }
});

test("versions, network addresses, dates, times and order numbers are no phone numbers", () => {
  for (const text of [
    "Firmware 5.2.1 of 2026-06-01",
    "5.12.100.2301 is the build",
    "The address 192.168.178.1 and 10.0.0.138",
    "On 01.06.2026 between 20:15 and 21:00",
    "2026-06-01T10:00:00Z",
    "Order number 0815-4711-2233",
    "Bestellnummer: 0815 471122",
    "Bestell-Nr. 0171 2345678",
    "ticket #0171 2345678",
    "about 1000000 packets, 12.345.678 bytes",
    "channels 36, 40, 44, 48 and 100-144",
    "Port 51820/udp, 2400-2483 MHz",
    "It costs 1,299.00 or 0,99",
    "error 0x80070057",
    "RFC 6749 and ISO 9001",
  ]) {
    assert.equal(clean(text), text);
  }
});

test("an IBAN is known by its checksum, not by its looks", () => {
  assert.equal(clean("IBAN DE89 3704 0044 0532 0130 00 and then"), "IBAN [removed] and then");
  assert.equal(clean("DE89370400440532013000"), "[removed]");
  assert.equal(clean("GB29 NWBK 6016 1331 9268 19."), "[removed].");
  assert.equal(clean("DE89 3704 0044 0532 0130 01"), "DE89 3704 0044 0532 0130 01");
  assert.equal(clean("AB12 3456 7890 1234 5678"), "AB12 3456 7890 1234 5678");
});

test("device addresses and serial numbers are taken out, model names stay", () => {
  assert.equal(clean("MAC 00:1A:2b:3C:4d:5E here"), "MAC [removed] here");
  assert.equal(clean("00-1A-2B-3C-4D-5E"), "[removed]");
  assert.equal(clean("fe80::1a2b:3c4d:5e6f:7a8b"), "fe80::1a2b:3c4d:5e6f:7a8b");
  assert.equal(clean("Serial number: A7-2231-99401"), "Serial number: [removed]");
  assert.equal(clean("Seriennummer A7X0099123 am Boden"), "Seriennummer [removed] am Boden");
  assert.equal(clean("The serial begins with A7-2"), "The serial begins with A7-2");
  assert.equal(clean("serial connection"), "serial connection");
  assert.equal(clean("My Aurora-7 and Fjord-2"), "My Aurora-7 and Fjord-2");
});

test("the asker's names are taken out as whole words, also in the genitive", () => {
  const names = ["Jonas Weber", "jonas"];
  assert.equal(
    clean("Hi Jonas, as @jonas wrote, Weber's router", names),
    "Hi [removed], as [removed] wrote, [removed] router",
  );
  assert.equal(clean("Webers Gerät, Weberei, WEBER-Grill", names), "[removed] Gerät, Weberei, WEBER-Grill");
  assert.equal(clean("Li and Jo are too short", ["Jo Li"]), "Li and Jo are too short");
  assert.equal(clean("Müller fragt", ["Änne Müller"]), "[removed] fragt");
  assert.equal(clean("A+B stays", ["A+B (test)"]), "A+B stays");
});

test("a removed name at the start of a line does not become a link definition", () => {
  assert.equal(clean("Jonas: https://example.org", ["Jonas"]), "\\[removed]: https://example.org");
});

test("the placeholder speaks the article's language", () => {
  const { text, removed } = removePersonalData("Tel. 030/1234567, Mail a@b.de", { locale: "de" });
  assert.equal(text, "Tel. [entfernt], Mail [entfernt]");
  assert.equal(removed, 2);
});

test("a long hostile text is searched in linear time", () => {
  const started = performance.now();
  for (const piece of ["0 ", "a@", "DE89 ", "00:", "+4", "serial ", "0171-", "(0", "a.a@a."]) {
    findPersonalData(piece.repeat(20_000), ["Jonas Weber"]);
  }
  assert.ok(performance.now() - started < 2_000);
});
