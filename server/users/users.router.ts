import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { changePassword } from "./change-password.ts";
import { claimAccount, sendClaimLink } from "./claim-account.ts";
import { confirmAddress } from "./confirm-address.ts";
import { confirmRules } from "./confirm-rules.ts";
import { endSession, signOut, signOutEverywhere } from "./end-session.ts";
import { endSessionsOf } from "./end-sessions-of.ts";
import { eraseAccount } from "./erase-account.ts";
import { exportOwnData } from "./export-own-data.ts";
import { createFirstAdmin } from "./first-admin.ts";
import { endRole, grantRole } from "./grant-role.ts";
import { listPeople } from "./list-people.ts";
import { personForAdmins } from "./person.query.ts";
import { requestAddress, resendConfirmation } from "./request-address.ts";
import { requestLink } from "./request-link.ts";
import { resetPassword } from "./reset-password.ts";
import { savePortrait } from "./save-portrait.ts";
import { saveProfile } from "./save-profile.ts";
import { signIn } from "./sign-in.ts";
import { signInByLink } from "./sign-in-by-link.ts";
import { signUp } from "./sign-up.ts";
import { undoAddress } from "./undo-address.ts";
import { account, linkView, profile } from "./users.queries.ts";
import * as input from "./users.schema.ts";

const nameLookup = z.strictObject({ name: z.string().min(1).max(60) });
/** A form without fields of its own. */
const nothing = z.strictObject({}).optional();
const peopleInput = z.strictObject({
  q: z.string().max(100).default(""),
  role: z.enum(input.grantableRoles).nullable().default(null),
  after: cursorInput.transform((cursor) => cursor ?? null),
  size: sizeInput,
});

export const usersRouter = router({
  profile: query.input(nameLookup).query(({ ctx, input }) => profile(ctx, input.name)),
  account: query.query(({ ctx }) => account(ctx)),
  link: query.input(input.tokenInput).query(({ ctx, input }) => linkView(ctx, input.token)),
  people: query.input(peopleInput).query(({ ctx, input }) => listPeople(ctx, input)),
  person: query.input(nameLookup).query(({ ctx, input }) => personForAdmins(ctx, input.name)),

  signUp: mutation.input(input.signUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
  createFirstAdmin: mutation.input(input.firstAdminInput).mutation(({ ctx, input }) => createFirstAdmin(ctx, input)),
  signIn: mutation.input(input.signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signInByLink: mutation.input(input.tokenInput).mutation(({ ctx, input }) => signInByLink(ctx, input.token)),
  signOut: mutation.input(nothing).mutation(({ ctx }) => signOut(ctx)),
  signOutEverywhere: mutation.input(nothing).mutation(({ ctx }) => signOutEverywhere(ctx)),
  endSession: mutation.input(input.endSessionInput).mutation(({ ctx, input }) => endSession(ctx, input.id)),

  requestSignInLink: mutation
    .input(input.addressInput)
    .mutation(({ ctx, input }) => requestLink(ctx, "SIGN_IN", input.email)),
  requestReset: mutation
    .input(input.addressInput)
    .mutation(({ ctx, input }) => requestLink(ctx, "RESET_PASSWORD", input.email)),
  resetPassword: mutation
    .input(input.newPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input.token, input.password)),
  changePassword: mutation
    .input(input.changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input.current, input.password)),
  requestAddress: mutation
    .input(input.changeAddressInput)
    .mutation(({ ctx, input }) => requestAddress(ctx, input.email, input.current)),
  resendConfirmation: mutation.input(nothing).mutation(({ ctx }) => resendConfirmation(ctx)),
  confirmAddress: mutation.input(input.tokenInput).mutation(({ ctx, input }) => confirmAddress(ctx, input.token)),
  undoAddress: mutation.input(input.tokenInput).mutation(({ ctx, input }) => undoAddress(ctx, input.token)),
  claimAccount: mutation.input(input.claimInput).mutation(({ ctx, input }) => claimAccount(ctx, input)),

  confirmRules: mutation.input(input.confirmRulesInput).mutation(({ ctx, input }) => confirmRules(ctx, input)),
  saveProfile: mutation.input(input.profileInput).mutation(({ ctx, input }) => saveProfile(ctx, input)),
  savePortrait: mutation.input(input.portraitInput).mutation(({ ctx, input }) => savePortrait(ctx, input.name)),
  exportOwnData: mutation.input(input.provenInput).mutation(({ ctx, input }) => exportOwnData(ctx, input.current)),
  eraseAccount: mutation
    .input(input.eraseInput)
    .mutation(({ ctx, input }) => eraseAccount(ctx, input.current, input.confirm)),

  grantRole: mutation.input(input.grantRoleInput).mutation(({ ctx, input }) => grantRole(ctx, input)),
  endRole: mutation.input(input.endRoleInput).mutation(({ ctx, input }) => endRole(ctx, input.id)),
  endSessionsOf: mutation.input(nameLookup).mutation(({ ctx, input }) => endSessionsOf(ctx, input.name)),
  sendClaimLink: mutation
    .input(input.sendClaimInput)
    .mutation(({ ctx, input }) => sendClaimLink(ctx, input.name, input.email)),
});
