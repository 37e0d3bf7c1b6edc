/**
 * `<form data-feedback data-thanks="Thank you.">`, a form that works without a script, is sent in place:
 * its text becomes the thanks. When sending fails the form is sent the ordinary way, so nothing is lost.
 */
export function startFeedback(): void {
  document.addEventListener("submit", async (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-feedback]")) return;
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    const body = new URLSearchParams();
    for (const [name, value] of data) if (typeof value === "string") body.append(name, value);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const thanks = document.createElement("p");
      thanks.setAttribute("role", "status");
      thanks.tabIndex = -1;
      thanks.textContent = form.dataset.thanks ?? "";
      form.replaceWith(thanks);
      thanks.focus();
    } catch {
      // `submit()` leaves out the pressed button, so its value goes in as a field.
      const pressed = event.submitter;
      if (pressed instanceof HTMLButtonElement && pressed.name) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = pressed.name;
        field.value = pressed.value;
        form.append(field);
      }
      form.submit();
    }
  });
}
