import type { StatementLine } from "../../../server/moderation/statements/statements-limits.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";

/** Where a decision stands now: taken back, or what became of the appeal; nothing when it simply holds. */
export function DecisionBadge({ line }: { line: Pick<StatementLine, "undoneAt" | "appeal"> }) {
  const t = getT("decisions");
  if (line.appeal === "REVERSED")
    return (
      <Badge tone="solved" icon="circle-check">
        {t("appeal_REVERSED")}
      </Badge>
    );
  if (line.undoneAt)
    return (
      <Badge tone="solved" icon="undo-2">
        {t("undone")}
      </Badge>
    );
  if (line.appeal === "OPEN")
    return (
      <Badge tone="attention" icon="clock">
        {t("appeal_OPEN")}
      </Badge>
    );
  if (line.appeal === "UPHELD")
    return (
      <Badge tone="plain" icon="check">
        {t("appeal_UPHELD")}
      </Badge>
    );
  return null;
}
