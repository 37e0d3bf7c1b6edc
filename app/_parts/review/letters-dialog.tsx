"use client";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { type KeyLine, KeyList } from "../../_ui/key-list.tsx";

/** What the letters do on this page. */
export function LettersDialog({ item, onClose }: { item: ItemView | null; onClose: () => void }) {
  const t = useT("review");
  const letters: KeyLine[] = [
    [["j", "k"], t("key_rows")],
    [["x"], t("key_select")],
    ...(item?.decisions ?? []).map(({ letter, key }): KeyLine => [[letter], t(`decide_${key}` as "decide_keep")]),
    [["1", "9"], t("key_reason")],
    [["u"], t("key_undo")],
    [["c"], t("key_claim")],
    [["o"], t("key_open")],
    [["Esc"], t("key_escape")],
  ];
  return (
    <Dialog open onClose={onClose} title={t("letters")}>
      <KeyList lines={letters} />
    </Dialog>
  );
}
