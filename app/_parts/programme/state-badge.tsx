import type { MembershipState } from "../../../server/programme/programme-limits.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge, type Tone } from "../../_ui/badge.tsx";
import type { IconName } from "../../_ui/icon-names.ts";

const looks: Record<MembershipState, { tone: Tone; icon: IconName }> = {
  CANDIDATE: { tone: "plain", icon: "search" },
  NOMINATED: { tone: "brand", icon: "user-plus" },
  INVITED: { tone: "brand", icon: "mail" },
  AGREED: { tone: "brand", icon: "check" },
  ACTIVE: { tone: "super", icon: "star" },
  RENEWAL_DUE: { tone: "attention", icon: "clock" },
  RENEWED: { tone: "super", icon: "refresh-cw" },
  ALUMNI: { tone: "plain", icon: "heart" },
  DECLINED: { tone: "plain", icon: "x" },
  WITHDRAWN: { tone: "plain", icon: "undo-2" },
  ENDED_EARLY: { tone: "plain", icon: "circle-x" },
};

/** The icon that stands for a state. */
export const stateIcon = (state: MembershipState): IconName => looks[state].icon;

/** Where somebody stands in the programme, as a word with its icon. */
export function StateBadge({ state }: { state: MembershipState }) {
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {getT("programme")(`state.${state}`)}
    </Badge>
  );
}
