import { limits } from "../../../server/topics/topics.schema.ts";
import { getT } from "../../_messages/server.ts";
import { TextField } from "../../_ui/text-field.tsx";

/** Why: in words for the log, and mostly for those concerned. */
export function ReasonField({ id, optional }: { id: string; optional?: boolean }) {
  const t = getT("arranging");
  const controls = getT("controls");
  return (
    <TextField
      id={id}
      name="reason"
      label={t("reason")}
      hint={t("reasonHint")}
      autoComplete="off"
      required={!optional}
      {...(optional ? { note: controls("optional") } : { minLength: 3 })}
      maxLength={limits.reason.max}
    />
  );
}
