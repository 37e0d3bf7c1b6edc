"use client";
import type { ItemView, OfferedDecision } from "../../../server/moderation/queue/item-view.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { cx } from "../../_ui/cx.ts";
import { IconButton } from "../../_ui/icon-button.tsx";
import { Kbd } from "../../_ui/kbd.tsx";
import { decisionName } from "./decision-name.ts";

type Props = {
  item: ItemView;
  /** How many items a decision is about. */
  count: number;
  /** Letters are heard; else no button shows one. */
  heard: boolean;
  claimed: boolean;
  onDecide: (decision: OfferedDecision) => void;
  onWhy: () => void;
  onUndo: () => void;
  onClaim: (on: boolean) => void;
  onHelp: () => void;
};

const looks = {
  keep: "text-solved",
  take: "text-danger",
  plain: "text-ink",
} as const;

const key =
  "inline-flex min-h-9 items-center gap-2 rounded-md px-2.5 text-14 font-medium hover:bg-sunken disabled:opacity-50 disabled:hover:bg-transparent touch:min-h-11";

/** What can be decided, each with its letter, always in sight below the item. */
export function DecisionBar({ item, count, heard, claimed, onDecide, onWhy, onUndo, onClaim, onHelp }: Props) {
  const t = useT("review");
  const errors = useT("errors");
  const letter = (name: string) => (
    <span aria-hidden="true" className={cx("max-md:hidden", !heard && "invisible")}>
      <Kbd>{name}</Kbd>
    </span>
  );
  const open = item.decided === null;
  return (
    <div
      role="toolbar"
      aria-label={t("decisions")}
      className="flex flex-wrap items-center gap-x-1 gap-y-0.5 border-t border-line bg-surface px-3 py-2"
    >
      {open &&
        item.decisions.map((decision) => (
          <button
            key={decision.key}
            type="button"
            disabled={decision.refused !== null}
            title={decision.refused ? errors(`Forbidden.${decision.refused}` as "Forbidden") : undefined}
            onClick={() => onDecide(decision)}
            className={cx(key, looks[decision.tone])}
          >
            {letter(decision.letter)}
            {decisionName(t, decision)}
            {count > 1 && <span className="num font-normal text-ink-3">× {count}</span>}
          </button>
        ))}
      {open && item.decisions.some(({ ask }) => ask === "optional") && (
        <button type="button" onClick={onWhy} className={cx(key, "font-normal text-ink-2")}>
          {t("withReason")}
        </button>
      )}
      {open && (
        <button
          type="button"
          aria-pressed={claimed}
          onClick={() => onClaim(!claimed)}
          className={cx(key, "font-normal text-ink-2 md:ml-auto")}
        >
          {letter("c")}
          {t(claimed ? "giveBack" : "claim")}
        </button>
      )}
      {!open && (
        <button type="button" disabled={item.decided?.cannotUndo !== null} onClick={onUndo} className={key}>
          {letter("u")}
          {t("undoDecision")}
        </button>
      )}
      <IconButton
        icon="keyboard"
        label={t("letters")}
        size="sm"
        className={cx("max-md:hidden", !open && "ml-auto")}
        onClick={onHelp}
      />
    </div>
  );
}
