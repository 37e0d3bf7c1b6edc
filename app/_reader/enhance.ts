import { startClicks } from "./clicks.ts";
import { startCopyLinks } from "./copy-links.ts";
import { startDates } from "./dates.ts";
import { startFeedback } from "./feedback.ts";
import { startFind } from "./find.ts";
import { startKeepTyped } from "./keep-typed.ts";
import { startKeys } from "./keys.ts";
import { startManifest } from "./manifest.ts";
import { startMenus } from "./menus.ts";
import { startSendOnce } from "./send-once.ts";
import { startSuggestions } from "./suggest.ts";
import { startTheme } from "./theme.ts";

let started = false;

/** Brings every page to life, for visitors and members alike; all parts listen on the document, so once is enough. */
export function enhance(): void {
  if (started) return;
  started = true;
  for (const start of [
    startTheme,
    startDates,
    startCopyLinks,
    startMenus,
    startSuggestions,
    startClicks,
    startKeys,
    startFeedback,
    startFind,
    startKeepTyped,
    startManifest,
    startSendOnce,
  ]) {
    start();
  }
}

export { markPlace } from "./place.ts";
