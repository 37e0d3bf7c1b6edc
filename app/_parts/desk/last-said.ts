/**
 * What is often said again: several things are used for one case, and a reply links to what was looked at before.
 * `pinned` ends once the server knows of the newest pin.
 */
export const lastSaid = { case: "", link: "", pinned: Promise.resolve() };
