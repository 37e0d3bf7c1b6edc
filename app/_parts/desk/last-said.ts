/** What is often said again: several things are used for one case, and a reply links to what was looked at before. */
export const lastSaid = { case: "", link: "" };
