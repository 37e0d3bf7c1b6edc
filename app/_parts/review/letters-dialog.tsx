"use client";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { Kbd } from "../../_ui/kbd.tsx";

/** What the letters do on this page. */
export function LettersDialog({ item, onClose }: { item: ItemView | null; onClose: () => void }) {
  const t = useT("review");
  const letters: [string[], string][] = [
    [["j", "k"], t("key_rows")],
    [["x"], t("key_select")],
    ...(item?.decisions ?? []).map(({ letter, key }): [string[], string] => [
      [letter],
      t(`decide_${key}` as "decide_keep"),
    ]),
    [["1", "9"], t("key_reason")],
    [["u"], t("key_undo")],
    [["c"], t("key_claim")],
    [["o"], t("key_open")],
    [["Esc"], t("key_escape")],
  ];
  return (
    <Dialog open onClose={onClose} title={t("letters")}>
      <dl className="grid grid-cols-[72px_1fr] gap-y-2 text-14 text-ink">
        {letters.map(([names, text]) => (
          <div key={text} className="contents">
            <dt className="flex gap-1.5">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
