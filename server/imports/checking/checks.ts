/** Counts what holds and what does not, and says each on a line. */
export class Checks {
  passed = 0;
  failed = 0;

  /** One check. @param detail said when it failed */
  check(name: string, holds: boolean, detail = ""): void {
    if (holds) this.passed += 1;
    else this.failed += 1;
    console.log(`${holds ? "✔" : "✖"} ${name}${holds || detail === "" ? "" : `: ${detail}`}`);
  }

  /** Both say the same, key by key. */
  same(name: string, found: Readonly<Record<string, unknown>>, expected: Readonly<Record<string, unknown>>): void {
    const different = Object.keys(expected).filter((key) => found[key] !== expected[key]);
    this.check(
      name,
      different.length === 0,
      different.map((key) => `${key} ${found[key]}, not ${expected[key]}`).join("; "),
    );
  }
}
