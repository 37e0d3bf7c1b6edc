/** So long a form that was sent is not sent again; by then the next page is there, or what was asked for is saved. */
const STILL_MS = 5_000;

/**
 * Keeps plain forms from being sent twice: by a double click, or by pressing Enter again while the next page is on its way.
 * A page that comes back from the browser's memory may send again. On the window: after everybody on the page, so that
 * forms which scripts send themselves are left alone.
 */
export function startSendOnce(): void {
  let sent = new WeakMap<HTMLFormElement, number>();
  window.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
    const last = sent.get(form);
    if (last !== undefined && event.timeStamp - last < STILL_MS) event.preventDefault();
    else sent.set(form, event.timeStamp);
  });
  window.addEventListener("pageshow", () => {
    sent = new WeakMap();
  });
}
