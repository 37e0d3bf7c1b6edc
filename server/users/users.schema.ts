import { z } from "zod";
import { mailAddressInput } from "./identity/mail-address.ts";
import { displayNameInput, nameInput } from "./identity/person-name.ts";
import type { UserCard } from "./user-card.ts";

export { displayNameInput, mailAddressInput, nameInput };

/** Only bounds; the rules for new passwords are in `password/password-rules.ts`. */
const passwordInput = z.string().min(1).max(512);
const token = z.string().min(20).max(100);
const localeInput = z.enum(["en", "de"]);

/** A time zone this machine knows by its IANA name. */
const timeZoneInput = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return Boolean(Intl.DateTimeFormat("en", { timeZone: zone }));
    } catch {
      return false;
    }
  }, "timeZone");

/** An address of a page elsewhere: parsed, http or https only, without user name and password (XS-05). Empty is none. */
const websiteInput = z
  .string()
  .trim()
  .max(200)
  .transform((text, context) => {
    if (text === "") return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    const usable =
      url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname.includes(".");
    if (usable && url.href.length <= 200) return url.href;
    context.addIssue({ code: "custom", message: "website" });
    return z.NEVER;
  });

const newAccount = {
  displayName: displayNameInput,
  name: nameInput,
  email: mailAddressInput,
  password: passwordInput,
  timeZone: timeZoneInput.default("UTC"),
};

export const signUpInput = z.strictObject({
  ...newAccount,
  /** Confirmed, and which version of the house rules was on the page. */
  rules: z.boolean(),
  rulesVersion: z.number().int().min(1).max(100_000),
});
export const confirmRulesInput = z.strictObject({
  /** Which version was on the page. */
  version: z.int().min(1).max(100_000),
  rules: z.boolean(),
});
export const firstAdminInput = z.strictObject({ ...newAccount, token });
export const signInInput = z.strictObject({ login: z.string().trim().min(1).max(254), password: passwordInput });
export const tokenInput = z.strictObject({ token });
export const addressInput = z.strictObject({ email: mailAddressInput });
export const newPasswordInput = z.strictObject({ token, password: passwordInput });
export const claimInput = z.strictObject({ token, password: passwordInput, rules: z.boolean() });
export const changePasswordInput = z.strictObject({
  current: z.string().max(512).default(""),
  password: passwordInput,
});
export const changeAddressInput = z.strictObject({ email: mailAddressInput, current: z.string().max(512).default("") });
export const provenInput = z.strictObject({ current: z.string().max(512).default("") });
/** The own name, typed, so that an erasure is never one wrong click. */
export const eraseInput = z.strictObject({ current: z.string().max(512).default(""), confirm: z.string().max(60) });
export const endSessionInput = z.strictObject({ id: z.uuid() });

export const profileInput = z.strictObject({
  displayName: displayNameInput,
  title: z.string().trim().max(60).default(""),
  about: z.string().trim().max(1_000).default(""),
  website: websiteInput.default(null),
  locale: localeInput,
  timeZone: timeZoneInput,
  hideFromLeaders: z.boolean(),
});
export type ProfileInput = z.infer<typeof profileInput>;

/** Name of an uploaded picture; none takes the picture away. */
export const portraitInput = z.strictObject({ name: z.string().max(80).nullable().default(null) });

export const grantableRoles = ["AGENT", "MODERATOR", "EDITOR", "ADMIN", "SUPER_USER"] as const;
export const grantRoleInput = z.strictObject({
  name: z.string().min(1).max(60),
  role: z.enum(grantableRoles),
  /** Slug of the board it holds on; everywhere without one. */
  board: z.string().max(60).nullish(),
});
export const endRoleInput = z.strictObject({ id: z.uuid() });
export const sendClaimInput = z.strictObject({ name: z.string().min(1).max(60), email: mailAddressInput });

/** A public profile; of erased people only the name and that they are gone. */
export interface ProfileView extends UserCard {
  questionCount: number;
  answerCount: number;
  kudosCount: number;
  about: string;
  website: string | null;
  joinedAt: Date;
  /** Imported and not yet taken over by its owner. */
  staged: boolean;
}

/** The own account, for the person alone. */
export interface AccountView {
  name: string;
  /** Name, text and link below wait for a decision; others still see what was there before. */
  waits: boolean;
  displayName: string;
  tint: number;
  avatar: string | null;
  title: string | null;
  about: string;
  website: string | null;
  email: string | null;
  /** Typed at sign-up or for a change, and not confirmed yet. */
  pendingEmail: string | null;
  hasPassword: boolean;
  isStaff: boolean;
  locale: string;
  timeZone: string;
  hideFromLeaders: boolean;
  joinedAt: Date;
  /** Whether the person proved who they are within the last minutes, so that no password is asked. */
  proven: boolean;
  sessions: SessionView[];
}

export interface SessionView {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

/** What a link from a mail is for, before it is used. */
export interface LinkView {
  purpose:
    | "SIGN_IN"
    | "RESET_PASSWORD"
    | "CONFIRM_ADDRESS"
    | "CHANGE_ADDRESS"
    | "UNDO_ADDRESS"
    | "CLAIM_ACCOUNT"
    | "FIRST_ADMIN";
  displayName: string | null;
  isStaff: boolean;
}

/** A person as admins see them. */
export interface PersonView {
  name: string;
  displayName: string;
  tint: number;
  avatar: string | null;
  isStaff: boolean;
  isSuperUser: boolean;
  email: string | null;
  pendingEmail: string | null;
  staged: boolean;
  erased: boolean;
  joinedAt: Date;
  lastSeenAt: Date | null;
  roles: {
    id: string;
    role: (typeof grantableRoles)[number];
    board: { slug: string; name: string } | null;
    since: Date;
  }[];
}

/** A person on the page of admins, with devices and what was. */
export interface PersonDetails extends PersonView {
  confirmed: boolean;
  sessions: SessionView[];
  endedRoles: { role: (typeof grantableRoles)[number]; board: string | null; since: Date; until: Date }[];
}
