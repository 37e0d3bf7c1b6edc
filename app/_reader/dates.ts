import type { DateStyle } from "../_messages/format.ts";
import { localText, relativeText } from "./date-words.ts";

const times = "time[data-relative],time[data-local]";
const language = () => document.documentElement.lang;

function write(element: HTMLTimeElement): void {
  const value = new Date(element.dateTime);
  if (Number.isNaN(value.getTime())) return;
  const style = element.dataset.local as DateStyle | undefined;
  const text = style === undefined ? relativeText(value, Date.now(), language()) : localText(value, style, language());
  // Writing only what differs keeps the observer below from answering itself.
  if (element.textContent !== text) element.textContent = text;
}

/** The exact moment in the reader's zone, written when it is looked at. English dates are written the British way. */
function startExact(): void {
  const tell = (event: Event) => {
    const element = (event.target as Element).closest?.<HTMLTimeElement>(times);
    const value = new Date(element?.dateTime ?? "");
    if (!element || Number.isNaN(value.getTime())) return;
    const locale = language() === "de" ? "de-DE" : "en-GB";
    element.title = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(value);
  };
  document.addEventListener("pointerover", tell, { passive: true });
  document.addEventListener("focusin", tell, { passive: true });
}

/** Every `<time data-relative>` becomes relative and every `<time data-local>` local, also those that come later. */
export function startDates(): void {
  let asked = false;
  const all = () => {
    asked = false;
    for (const one of document.querySelectorAll<HTMLTimeElement>(times)) write(one);
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(all);
  };
  startExact();
  all();
  setInterval(soon, 60_000);
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
}
