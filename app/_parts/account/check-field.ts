/** What is wrong with a control by its own attributes (required, length, type, pattern), as a message code; null when nothing. */
export function checkField(control: Element): string | null {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null;
  const value = control.value;
  if (
    control.required &&
    (control.type === "checkbox" ? !("checked" in control && control.checked) : value.trim() === "")
  ) {
    if (control.type !== "checkbox") return "required";
    return control.name === "rules" ? "confirmRules" : "confirm";
  }
  if (value === "") return null;
  // Browsers check lengths only of what was typed by hand; a password manager fills in without typing.
  if (control.minLength > 0 && Array.from(value).length < control.minLength) return "tooShort";
  if (control.validity.typeMismatch) return "email";
  if (control.validity.patternMismatch) return control.name;
  return null;
}
