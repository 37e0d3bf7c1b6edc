/**
 * A tag of the source as a tag that can stand in an address: letters and digits of any script, joined by single
 * hyphens, dots or plus signs (`c#` gives `c-sharp`). Null when nothing is left of it.
 */
export function tagName(raw: string): string | null {
  const name = raw
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("#", "-sharp")
    .replace(/[^\p{L}\p{N}.+-]+/gu, "-")
    .replace(/^[-.+]+|[-.]+$/g, "")
    .replace(/([-.+])[-.+]+(?=[\p{L}\p{N}])/gu, "$1");
  return name === "" ? null : name;
}
