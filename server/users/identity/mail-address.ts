import { z } from "zod";

/** RFC 5321 §4.5.3.1: 64 before the @, 254 in all. */
export const longestAddress = 254;
/** Without `! % | \``, which mail servers of old took for routes and commands. */
const atom = "[a-z0-9#$&'*+/=?^_{}~-]+";
const local = new RegExp(`^(?!-)(?!.*=\\?)(?=.{1,64}$)${atom}(?:\\.${atom})*$`);
const label = "(?!-)[a-z0-9-]{1,63}(?<!-)";
const domain = new RegExp(`^(?=.{1,253}$)(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`);

/**
 * The one parser of mail addresses (EN-04): a plain ASCII address with one `@` and a domain of at least two labels.
 * Quoted parts, comments, lists, encoded words, other alphabets and control characters are refused, never repaired.
 * @returns the address in lower case, or null
 */
export function parseMailAddress(text: string): string | null {
  if (text.length > longestAddress) return null;
  const address = text.toLowerCase();
  // Some letters of other alphabets become ASCII in lower case (the Kelvin sign): what was typed must have been ASCII.
  if (!/^[\x21-\x7e]+$/.test(text)) return null;
  const [front = "", back = "", ...more] = address.split("@");
  return more.length === 0 && local.test(front) && domain.test(back) ? address : null;
}

/** A mail address as input; comes out in lower case. */
export const mailAddressInput = z
  .string()
  .max(longestAddress)
  .transform((text, context) => {
    const address = parseMailAddress(text.trim());
    if (address !== null) return address;
    context.addIssue({ code: "custom", message: "mailAddress" });
    return z.NEVER;
  });
