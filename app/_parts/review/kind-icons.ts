import type { ItemKind } from "../../../server/moderation/queue/queue-limits.schema.ts";
import type { IconName } from "../../_ui/icon-names.ts";

/** The sign of each kind of item; its name always stands beside it. */
export const kindIcons: Record<ItemKind, IconName> = {
  FLAGS: "flag",
  FIRST_POST: "user-plus",
  WORD_HIT: "filter",
  SUSPECTED_SPAM: "bot",
  EDIT: "pencil",
  MEMBER: "user",
  APPEAL: "scale",
  NOTICE: "gavel",
};
