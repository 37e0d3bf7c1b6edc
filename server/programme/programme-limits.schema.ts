/** The states of a stay in the programme, in the order a life runs through them. */
export const membershipStates = [
  "CANDIDATE",
  "NOMINATED",
  "INVITED",
  "AGREED",
  "ACTIVE",
  "RENEWAL_DUE",
  "RENEWED",
  "ALUMNI",
  "DECLINED",
  "WITHDRAWN",
  "ENDED_EARLY",
] as const;
export type MembershipState = (typeof membershipStates)[number];

/** States from which nothing leads on; coming back is a new stay. */
export const closedStates = ["ALUMNI", "DECLINED", "WITHDRAWN", "ENDED_EARLY"] as const satisfies MembershipState[];
/** States in which somebody is a super user: rights, flair, lounge. */
export const servingStates = ["ACTIVE", "RENEWAL_DUE", "RENEWED"] as const satisfies MembershipState[];

/** In which capacity somebody takes a step: the nightly rule, the person, another member, staff. */
export const stepCapacities = ["SYSTEM", "SELF", "PEER", "STAFF"] as const;
export type StepAs = (typeof stepCapacities)[number];

/** What can be done to a stay. */
export const acts = [
  "PROPOSE",
  "NOMINATE",
  "INVITE",
  "WITHDRAW",
  "DECLINE",
  "AGREE",
  "CONFIRM",
  "LAPSE",
  "CONSENT",
  "FALL_DUE",
  "RENEW",
  "RETIRE",
  "END",
] as const;
export type Act = (typeof acts)[number];

/** What the candidate rule asks for, in the order it is shown. */
export const figureNames = [
  "acceptances",
  "share",
  "activeDays",
  "medianHours",
  "kudos",
  "people",
  "upheldFlags",
] as const;
export type FigureName = (typeof figureNames)[number];

/** Why a super user asks staff directly. */
export const escalationReasons = ["CUSTOMER_WAITING", "PRODUCT_FAULT", "PERSONAL_DATA", "CONDUCT", "OTHER"] as const;
export type EscalationReason = (typeof escalationReasons)[number];

/** Signs that somebody carries too much, or is leaving. */
export const signals = ["SILENT", "FADING", "OVERLOADED", "NO_DAY_OFF", "DECLINING_OFFERS", "AGREEMENT_OPEN"] as const;
export type Signal = (typeof signals)[number];

/** Lengths of texts, in characters. */
export const programmeLimits = { reason: 1_000, note: 1_000, agreement: 20_000, escalation: 4_000, perk: 120 } as const;
