import type { Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { communitySetting, setting } from "../settings/index.ts";
import { hashPassword } from "./password/hash-password.ts";
import { passwordFault, passwordLimits } from "./password/password-rules.ts";

/** Whose password it will be, as far as it must not be made of it. */
interface Owner {
  name: string;
  displayName: string;
  email: string | null;
  isStaff: boolean;
}

/**
 * Checks a new password against the rules and hashes it.
 * @throws Invalid(field, "passwordTooShort" | "passwordTooLong" | "passwordCommon" | "passwordPersonal"), TooMany("signInBusy")
 */
export async function choosePassword(ctx: Ctx, password: string, owner: Owner, field = "password"): Promise<string> {
  const { name, company } = setting(ctx, communitySetting);
  const own = [owner.name, owner.displayName, owner.email?.split("@")[0] ?? "", name, company];
  const fault = passwordFault(password, own, owner.isStaff);
  if (fault) throw new Invalid(field, fault, { least: owner.isStaff ? passwordLimits.staff : passwordLimits.member });
  return hashPassword(password, ctx.now());
}
