import type { MergeView } from "../../../server/topics/index.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { ActForm } from "../admin/act-form.tsx";
import type { ManagePlace } from "./manage-part.tsx";

/** Topics that were merged into this one, each with the way back while there is one. */
export function MergeList({ merges, place, path }: ManagePlace & { merges: MergeView[] }) {
  const t = getT("arranging");
  const locale = getLocale();
  if (merges.length === 0) return null;
  return (
    <div className="max-w-column">
      <h3 className="text-16 font-bold">{t("mergesTitle")}</h3>
      <ul className="rows">
        {merges.map((merge) => (
          <li key={merge.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 text-15">
            <span className="min-w-0 flex-1">
              {merge.title}
              <span className="block text-13 text-ink-3">
                {t("mergeBy", { name: merge.by ?? "–", when: formatDate(merge.at, locale, "day") })}
                {merge.reason && ` · ${merge.reason}`}
              </span>
            </span>
            {merge.undoable ? (
              <ActForm
                action={place.action("arranging.undoMerge")}
                values={{ merge: merge.id }}
                next={localHref(`${path}?done=yes`)}
                back={localHref(`${path}?part=merge`)}
                size="sm"
                icon="undo-2"
                label={`${t("undo")}: ${merge.title}`}
              >
                {t("undo")}
              </ActForm>
            ) : (
              <span className="text-13 text-ink-3">{t("mergeLate")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
