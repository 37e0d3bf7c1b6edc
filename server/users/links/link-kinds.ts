import type { TokenPurpose } from "../../platform/db/generated/client.ts";

const minute = 60_000;
const hour = 60 * minute;

/** How long a link of each purpose works, in milliseconds (security.md §4.5). */
export const linkLifetimes: Record<TokenPurpose, number> = {
  SIGN_IN: 10 * minute,
  RESET_PASSWORD: hour,
  CONFIRM_ADDRESS: 24 * hour,
  CHANGE_ADDRESS: 24 * hour,
  UNDO_ADDRESS: 72 * hour,
  CLAIM_ACCOUNT: 7 * 24 * hour,
  FIRST_ADMIN: 7 * 24 * hour,
};
