type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What fields held when this page began to listen, and what came in while it did; only fields that were changed. */
const early = new Map<Field, string | boolean>();

/**
 * Whoever has a slow line or machine types before the page listens. The framework takes no notice of that: it keeps on
 * knowing the value it drew, and writes it over the text with the next drawing (over a longer text at once). So this
 * file looks at all fields as it is loaded, which is before any of them is brought to life.
 */
if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll<Field>("input,textarea,select"))
    if (isChanged(field)) early.set(field, heldBy(field));
  addEventListener("input", note, true);
}

function note({ target }: Event): void {
  if (isField(target)) early.set(target, heldBy(target));
}

/** Tells each field once, now that it listens, what was typed or chosen in it before. */
export function tellTypedEarly(): void {
  removeEventListener("input", note, true);
  for (const [field, held] of early) if (field.isConnected) tell(field, held);
  early.clear();
}

function tell(field: Field, held: string | boolean): void {
  if (typeof held === "boolean") {
    if (!(field instanceof HTMLInputElement) || (field.type === "radio" && !held)) return;
    field.checked = !held;
    field.click();
  } else if (field instanceof HTMLSelectElement) {
    field.value = held;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    const { selectionStart, selectionEnd } = field;
    // First what the framework knows, by its own setter; then the text past that setter: so the event brings news.
    field.value = field.defaultValue;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, held);
    if (selectionStart !== null && document.activeElement === field)
      field.setSelectionRange(selectionStart, selectionEnd);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function isField(target: EventTarget | null): target is Field {
  return (
    (target instanceof HTMLInputElement && target.type !== "file") ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function isChoice(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}

function heldBy(field: Field): string | boolean {
  return isChoice(field) ? field.checked : field.value;
}

function isChanged(field: Field): boolean {
  if (!isField(field)) return false;
  if (isChoice(field)) return field.checked !== field.defaultChecked;
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue;
  const drawn = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(0, drawn);
}
