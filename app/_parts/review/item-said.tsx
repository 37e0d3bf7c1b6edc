"use client";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import { useT } from "../../_client/intl.tsx";

/** What somebody asks for in an appeal or a notice, and for an appeal the reason it answers. */
export function ItemSaid({ item }: { item: ItemView }) {
  const t = useT("review");
  if (!item.said?.text) return null;
  const { text, given } = item.said;
  return (
    <dl className="mt-5 grid gap-4 text-15 break-words">
      {given && (
        <div>
          <dt className="text-13 font-medium text-ink-3">{t("reasonGiven")}</dt>
          <dd className="mt-1 text-ink-2">{given}</dd>
        </div>
      )}
      <div>
        <dt className="text-13 font-medium text-ink-3">{t(given === null ? "noticeSays" : "appealSays")}</dt>
        <dd className="mt-1 whitespace-pre-line">{text}</dd>
      </div>
    </dl>
  );
}
