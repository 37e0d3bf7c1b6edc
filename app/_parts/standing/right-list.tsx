import type { RankRight } from "../../../server/platform/authorize/index.ts";
import { getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";

/** Rights in the order in which they are shown. */
const shown = ["RETAG", "MORE_LINKS", "SUGGEST_EDITS", "ACCEPT_ON_EXPERTISE", "SKIP_REVIEW"] as const;

/** The rights of a rank that have words, in the order they are shown. */
export function shownRights(rights: readonly RankRight[]): (typeof shown)[number][] {
  return shown.filter((right) => rights.includes(right));
}

type Props = {
  rights: readonly RankRight[] /** Accepted answers that make an expert of a board. */;
  expertAcceptances: number;
};

/** What a rank opens, each on a line. */
export function RightList({ rights, expertAcceptances }: Props) {
  const t = getT("standing");
  return (
    <ul className="grid gap-1.5 text-15">
      {shownRights(rights).map((right) => (
        <li key={right} className="flex items-start gap-2">
          <Icon name="lock-open" size={16} className="mt-1 flex-none text-brand-ink" />
          {t(`right.${right}`, { count: expertAcceptances })}
        </li>
      ))}
    </ul>
  );
}
