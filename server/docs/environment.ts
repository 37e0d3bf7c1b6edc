import { variables } from "../platform/env/env.schema.ts";
import { document, table } from "./table.ts";

/** Every variable of the environment that Kundig reads. */
export function environmentDocument(): string {
  const rows = Object.entries(variables).map(([name, variable]) => [
    `\`${name}\``,
    variable.about,
    "standard" in variable ? `\`${variable.standard}\`` : "",
    variable.expected,
  ]);
  return document(
    "Environment",
    "The variables that change what Kundig does; all may be left out. A wrong one is told in a sentence at the start.",
    table(["variable", "what for", "when not set", "must be"], rows),
  );
}
