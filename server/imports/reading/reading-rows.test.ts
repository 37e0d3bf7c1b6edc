import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { csvRows } from "./csv-rows.ts";
import type { SourceRow } from "./source-row.ts";
import { stackExchangeRows } from "./stackexchange-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "kundig-rows-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

function fileOf(content: string | Buffer, ending: string): string {
  files += 1;
  const file = join(folder, `rows-${files}${ending}`);
  writeFileSync(file, content);
  return file;
}

async function all(rows: AsyncIterable<SourceRow>): Promise<SourceRow[]> {
  const list: SourceRow[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

const xml = (content: string) => all(stackExchangeRows(fileOf(content, ".xml")));
const csv = (content: string) => all(csvRows(fileOf(content, ".csv")));
const values = (rows: SourceRow[]) => rows.map((row) => ("values" in row ? { ...row.values } : row.broken));

test("rows of a dump are read with a byte order mark, with any line ends, plain and compressed", async () => {
  const dump = '\ufeff<?xml version="1.0"?>\n<posts>\n  <row Id="1" Title="Grüße" />\n  <row Id="2" />\n</posts>\n';
  for (const end of ["\n", "\r\n", "\r"]) {
    const content = dump.replaceAll("\n", end);
    const plain = await xml(content);
    assert.deepEqual(values(plain), [{ Id: "1", Title: "Grüße" }, { Id: "2" }]);
    assert.deepEqual(await all(stackExchangeRows(fileOf(gzipSync(content), ".xml.gz"))), plain);
  }
});

test("references in values are replaced, and line breaks in them survive", async () => {
  const rows = await xml(
    "<posts><row Body=\"&lt;p&gt;a &amp;amp; b&#xA;&#233;&quot;&apos;&#x1F600;\" Text='1 > 0'/></posts>",
  );
  assert.deepEqual(values(rows), [{ Body: "<p>a &amp; b\né\"'😀", Text: "1 > 0" }]);
});

test("a broken row is named with its place and the rows behind it are read", async () => {
  const rows = await xml(
    '<posts>\n<row Id="1"/>\n<row Id="2" Title="no end>\n<row Id="3"/>\n<row Id="4" x=&bad; />\n<row Id="5"/>\n</posts>',
  );
  assert.deepEqual(
    rows.map((row) => [row.at, "broken" in row ? row.broken.slice(0, 15) : row.values.Id]),
    [
      [1, "1"],
      [2, "not well formed"],
      [3, "3"],
      [4, "not well formed"],
      [5, "5"],
    ],
  );
});

test("UP-07 entities a file declares for itself are not expanded", async () => {
  const rows = await xml(
    '<!DOCTYPE posts [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><posts><row Id="1" Body="&b;"/><row Id="2"/></posts>',
  );
  assert.deepEqual(values(rows), ["an unknown reference in the attribute Body", { Id: "2" }]);
});

test("UP-05 a row without an end does not fill the memory, and the rows behind it are read", async () => {
  const rows = await xml(`<posts><row Id="1" Body="${"x".repeat(9_000_000)}<row Id="2"/></posts>`);
  assert.deepEqual(values(rows), ["longer than 4000000 characters", { Id: "2" }]);
});

test("a dump that is cut off gives what is there and says so", async () => {
  assert.deepEqual(values(await xml('<posts>\n<row Id="1"/>\n<row Id="2"/>\n')).at(-1), { Id: "2" });
  const whole = gzipSync(`<posts>${'<row Id="1"/>'.repeat(50_000)}</posts>`);
  const rows = await all(stackExchangeRows(fileOf(whole.subarray(0, whole.length / 2), ".xml.gz")));
  const last = rows.at(-1);
  assert.ok(rows.length > 1);
  assert.match(last && "broken" in last ? last.broken : "", /cannot be read to its end/);
});

test("records of a table are read with quotes, line breaks in fields and any line ends", async () => {
  const table = '\ufeffid,title,content\n1,"say ""hi""","two\nlines"\n2,plain,\n\n3,"",last';
  for (const end of ["\n", "\r\n"]) {
    const rows = await csv(table.replaceAll("\n", end));
    assert.deepEqual(values(rows), [
      { id: "1", title: 'say "hi"', content: `two${end}lines` },
      { id: "2", title: "plain", content: "" },
      { id: "3", title: "", content: "last" },
    ]);
  }
});

test("a record with too few fields, or with a quote that is never closed, costs itself alone", async () => {
  const rows = await csv('id,title\n1\n2,"open\n3,fine\n4,"closed"x\n5,"fine"\n6,"open at the end');
  assert.deepEqual(values(rows), [
    "1 fields where 2 belong",
    "text behind a closing quote",
    { id: "3", title: "fine" },
    "text behind a closing quote",
    { id: "5", title: "fine" },
    "a quote is never closed",
  ]);
});

test("UP-05 a quote that is never closed does not swallow a large table", async () => {
  const line = `7,"${"y".repeat(500)}"\n`;
  const rows = await csv(`id,title\n1,open "here"\n2,"open,${"z".repeat(5_000_000)}\n${line.repeat(100)}`);
  assert.equal(rows.filter((row) => "values" in row && row.values.id === "7").length, 100);
});

test("pieces of a file may end anywhere, also inside a letter", async () => {
  const text = `id,title\n${Array.from({ length: 30_000 }, (_, index) => `${index},"Größe „${index}“"`).join("\r\n")}`;
  const rows = await csv(text);
  assert.equal(rows.length, 30_000);
  assert.ok(rows.every((row, index) => "values" in row && row.values.title === `Größe „${index}“`));
});
