import { z } from "zod";
import { nameKey } from "./name-key.ts";

/** Names that would pass for the house itself, and words of addresses. */
const reserved = new Set(
  `admin administrator moderator mod staff support team system root kundig nordlicht official help helpdesk service
   info contact security abuse webmaster postmaster hostmaster noreply no-reply api new edit me you everyone here all
   anonymous visitor guest member nobody null undefined editor agent bot robot former-member`
    .split(/\s+/)
    .map(nameKey),
);

/** The name in addresses (`/u/ada`): 3–30 letters, digits, dots, hyphens or underscores, beginning and ending with a letter or digit. */
export const nameInput = z
  .string()
  .trim()
  .min(3)
  .max(30)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9]|[._-](?=[A-Za-z0-9]))*$/);

const former = nameKey("former-member");

/** True for names nobody may choose. */
export function isReserved(name: string): boolean {
  const key = nameKey(name);
  return reserved.has(key) || key.startsWith(former);
}

/**
 * What a person is called on the page: 2–50 characters of any language. No control or direction characters, no
 * invisible ones, and something one can read.
 */
export const displayNameInput = z
  .string()
  .trim()
  .min(2)
  .max(50)
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " "))
  .pipe(
    z
      .string()
      .max(50)
      .regex(/^[^\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+$/u)
      .regex(/[\p{L}\p{N}]/u),
  );
