/** Data as it may stand in a script of a page: `<` is escaped, so no text of a person can end or open anything. */
export function jsonInPage(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
