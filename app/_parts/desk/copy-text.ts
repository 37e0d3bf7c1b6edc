/** Puts text on the clipboard; false when the browser does not allow it (no secure address, no permission). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Puts formatted text on the clipboard: mail programs paste it as it looks, text fields get its source. */
export async function copyHtml(html: string): Promise<boolean> {
  try {
    const part = (type: string) => new Blob([html], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": part("text/html"), "text/plain": part("text/plain") }),
    ]);
    return true;
  } catch {
    return copyText(html);
  }
}

/** The way before the clipboard had a name: a field outside the page, selected and copied. The focus comes back. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement as HTMLElement | null;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "sr-only";
  field.setAttribute("aria-hidden", "true");
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus();
  }
}
