/** What somebody can report from outside. */
export const noticeCategories = ["ILLEGAL", "PERSONAL_DATA", "COPYRIGHT", "OTHER"] as const;
export type NoticeCategory = (typeof noticeCategories)[number];
export const noticeOutcomes = ["REMOVED", "HIDDEN", "ACTED", "KEPT"] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];
/** What the outcomes are called in the queue. */
export const itemDecisions = {
  REMOVED: "noticeRemove",
  HIDDEN: "noticeHide",
  ACTED: "noticeActed",
  KEPT: "noticeKeep",
} as const satisfies Record<NoticeOutcome, string>;
/** Characters of the fields of a notice and of the answer to it. */
export const noticeLimits = {
  address: 500,
  least: 30,
  text: 5_000,
  law: 200,
  name: 100,
  reasonLeast: 10,
  reason: 2_000,
} as const;

/** A notice as whoever holds its receipt sees it; nothing of the content it is about. */
export interface ReceiptView {
  receipt: string;
  category: NoticeCategory;
  address: string;
  text: string;
  law: string;
  at: Date;
  outcome: NoticeOutcome | null;
  reason: string;
  decidedAt: Date | null;
}

/** A notice for those who decide it. */
export interface NoticeView extends ReceiptView {
  id: string;
  /** Who gave it, for admins alone. */
  name: string | null;
  email: string | null;
  dueAt: Date | null;
  decidedBy: { name: string; displayName: string } | null;
  about:
    | { kind: "post"; title: string; href: string; html: string; locale: string; presence: string; author: string }
    | { kind: "article" | "person"; title: string; href: string }
    | null;
  /** What can be decided: posts can be taken, everything else is dealt with by hand. */
  outcomes: NoticeOutcome[];
}
