import { type Outcome, permissionMatrix, tryers } from "../testing/permission-matrix.ts";
import { makeWorld } from "../testing/world.ts";
import { document, table } from "./table.ts";

const shown = (outcome: Outcome) => (outcome === "hidden" ? "not found" : outcome.replace("no: ", "no, "));

/** Who may call which mutation: found out by calling each as everybody, in a community made for it. */
export async function permissionsDocument(): Promise<string> {
  const { world, close } = await makeWorld();
  try {
    const matrix = await permissionMatrix(world);
    const rows = Object.entries(matrix).map(([path, row]) => [
      `\`${path}\``,
      ...tryers.map((tryer) => shown(row[tryer])),
    ]);
    return document(
      "Permissions",
      [
        "Every mutation, called as everybody on things of the author's in a public board.",
        '"yes": the right is given; "no" with the reason that is told; "not found": as if it did not exist.',
        "Queries give everybody what they may see.",
      ].join(" "),
      table(["mutation", ...tryers], rows),
    );
  } finally {
    await close();
  }
}
