const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Text as it may stand between tags or in a quoted attribute, spelled as React spells it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter);
}

/** One element without content: `tag("meta", { name: "robots", content: "noindex" })`. What is undefined is left out. */
export function tag(name: string, attributes: Record<string, string | undefined>): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${escapeHtml(value)}"`;
  }
  return `${text}/>`;
}
