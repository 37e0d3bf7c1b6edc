/** Brings the page to life; safe to call again. */
export function enhance(): void {}

/** Marks the links of the place one is at. */
export function markPlace(): void {}
