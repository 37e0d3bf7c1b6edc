type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Kept = { action: string; hidden: string; fields: [name: string, value: string, chosen: boolean][] };

const place = "kundig-typed";
/** Hidden fields that differ from one showing of the same form to the next. */
const changing = /^(?:_|idempotencyKey$|stamp$|version$)/;

/**
 * What somebody typed into a form that is sent as a page stays in this tab until the next page: when that page says the
 * form was refused (`?problem=`), the form holds it again. Passwords and files are never kept; without a script the
 * browser's way back has the text.
 */
export function startKeepTyped(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.action.includes("/api/form/")) return;
    const fields: Kept["fields"] = controlsOf(form).map((control) => [control.name, control.value, isChosen(control)]);
    write({ action: form.action, hidden: hiddenOf(form), fields });
  });
  const kept = read();
  write(null);
  if (kept && new URLSearchParams(location.search).has("problem")) fill(kept);
}

function fill(kept: Kept): void {
  const forms = [...document.forms].filter((form) => form.action === kept.action);
  const form = forms.find((other) => hiddenOf(other) === kept.hidden);
  if (!form) return;
  const controls = controlsOf(form);
  for (const [name, value, chosen] of kept.fields) {
    const at = controls.findIndex(
      (control) => control.name === name && (!isChoice(control) || control.value === value),
    );
    const control = controls[at];
    if (!control) continue;
    controls.splice(at, 1);
    if (isChoice(control)) control.checked = chosen;
    else control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const folded = form.closest("details");
  if (folded) folded.open = true;
  const wrong = form.querySelector<HTMLElement>("[aria-invalid=true]") ?? controlsOf(form)[0];
  wrong?.focus();
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control => {
    if (element instanceof HTMLInputElement) return !/^(?:hidden|password|file|submit|button)$/.test(element.type);
    return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
  });
}

/** Tells forms with the same address apart, such as the rows of a list. */
function hiddenOf(form: HTMLFormElement): string {
  const hidden = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")];
  return JSON.stringify(hidden.flatMap(({ name, value }) => (changing.test(name) ? [] : [[name, value]])));
}

function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function isChosen(control: Control): boolean {
  return isChoice(control) ? control.checked : true;
}

function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

function write(kept: Kept | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Storage is closed or full: the browser's way back still has the text.
  }
}
