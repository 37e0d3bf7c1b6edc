import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { FieldSpec } from "./account-field.tsx";

type T = Translate<MessageKey<"account">>;

/** Least characters of a new password, as the server counts them. */
const least = (staff: boolean) => (staff ? 15 : 12);

export function emailField(t: T, over: Partial<FieldSpec> = {}): FieldSpec {
  return { name: "email", label: t("email"), kind: "email", autoComplete: "email", required: true, most: 254, ...over };
}

export function newPasswordField(t: T, staff = false, over: Partial<FieldSpec> = {}): FieldSpec {
  const hint = t("passwordHint", { least: least(staff) });
  const limits = { least: least(staff), most: 512 };
  return {
    name: "password",
    label: t("newPassword"),
    kind: "password",
    autoComplete: "new-password",
    required: true,
    hint,
    ...limits,
    ...over,
  };
}

/** The password a dangerous act wants; with a fresh sign-in it may stay empty. */
export function currentField(t: T, proven: boolean): FieldSpec {
  return {
    name: "current",
    label: t("current"),
    kind: "password",
    autoComplete: "current-password",
    required: !proven,
    most: 512,
    ...(proven && { hint: t("currentFresh") }),
  };
}

/** Who somebody will be: shown name, name in the address, mail address, password. */
export function personFields(t: T, staff = false): FieldSpec[] {
  return [
    {
      name: "displayName",
      label: t("displayName"),
      hint: t("displayNameHint"),
      autoComplete: "name",
      required: true,
      least: 2,
      most: 50,
    },
    {
      name: "name",
      label: t("name"),
      hint: t("nameHint"),
      autoComplete: "username",
      required: true,
      least: 3,
      most: 30,
      pattern: "[A-Za-z0-9](?:[A-Za-z0-9]|[._\\-](?=[A-Za-z0-9]))*",
    },
    emailField(t, { hint: t("emailHint") }),
    newPasswordField(t, staff, { label: t("password") }),
  ];
}
