"use client";
import type { ItemEdit } from "../../../server/moderation/queue/item-view.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { DiffView } from "../knowledge/diff-view.tsx";

/** What a suggestion would change, word by word. */
export function ItemEditDiff({ edit, lang }: { edit: ItemEdit; lang?: string | undefined }) {
  const t = useT("review");
  return (
    <div className="mt-5 grid gap-4">
      {edit.stale && <Callout tone="attention">{t("stale")}</Callout>}
      <p className="text-14">
        <span className="font-medium">{t("suggestedBy", { name: edit.by.displayName })}</span>
        {edit.reason && <span className="mt-1 block break-words text-ink-2">{edit.reason}</span>}
      </p>
      {edit.title && (
        <p className="diff text-16 font-medium" lang={lang}>
          <del>{edit.title.before}</del> <ins>{edit.title.after}</ins>
        </p>
      )}
      <div className="rounded-lg border border-line bg-surface px-4.5 py-4 break-words">
        <DiffView parts={edit.parts} {...(lang && { lang })} />
      </div>
    </div>
  );
}
