// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed; tab and newline stay
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Removes control characters (a database refuses NUL, feeds refuse the others) and lone surrogates. */
export function withoutControls(text: string): string {
  return text.replace(controls, "").toWellFormed();
}

/** Text as HTML text. */
export function escapeText(text: string): string {
  return withoutControls(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
