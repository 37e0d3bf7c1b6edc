/** What the start prints while nobody is an admin; the start knows this file by its path. */
export { createFirstAdminLink } from "./first-admin.ts";
