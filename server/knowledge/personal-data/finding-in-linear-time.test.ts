import assert from "node:assert/strict";
import { test } from "node:test";
import { findPersonalData } from "./find-personal-data.ts";

const options = {
  askerNames: ["Jonas Peter Wéber", "a.a.a.a"],
  serialPatterns: ["[A-Z0-9]{1,20}[A-Z0-9]{4,20}", "A?A?A?A?A?A?A?A?A?A?A?AAAAAAAAAAA"],
};
const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** What the cheapest of a few runs costs the processor, in milliseconds; what else the machine does only ever adds. */
function timeOf(text: string): number {
  const times = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage().user;
    findPersonalData(text, options);
    return (process.cpuUsage().user - before) / 1_000;
  });
  return Math.min(...times);
}

const ordinaryText =
  "Hello, since 5.2.1 the router at 192.168.1.1 restarts every night at 3:15 and the log says nothing, serial A1-2024-77. Who can help? Write to nele@harbort-kiel.de or call 030/1234567 after 18:00. Greetings, Jonas\n";

const hostile =
  "0 |a@|a@a.|DE89 |DE89|00:|+4|0171-|(0|a.a@a.|a at a dot |a (at) |a [at] a [dot] |a punkt |1|A|a-|_|Jonas |Jonas Peter |ı|2abc:|1.2.3.4.|1.1.1.1 |01 |+49 (0) |A1 |ff:|Ticket 0171 3920017 |Gruß, Jonas\n|4111 |&#64;|ssh -a |is is |%40|http://a:|[([{<|'";

test("DS-07 a hostile text of 20,000 signs costs at most 25 times what an ordinary one costs, and half of it half", () => {
  const ordinary = timeOf(filled(ordinaryText, 20_000));
  for (const piece of hostile.split("|")) {
    const whole = timeOf(filled(piece, 20_000));
    assert.ok(whole < Math.max(ordinary, 2) * 25, `${JSON.stringify(piece)}: ${whole} ms against ${ordinary} ms`);
    const half = timeOf(filled(piece, 10_000));
    assert.ok(whole < Math.max(half, 5) * 8, `${JSON.stringify(piece)}: ${half} ms, twice the length ${whole} ms`);
  }
});
