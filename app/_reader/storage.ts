/** Reads a setting of this browser; `null` when there is none or storage is closed. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a setting in this browser, or forgets it with `null`; silent when storage is closed. */
export function keepSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Private windows may refuse; the choice then lasts until the page is left.
  }
}
