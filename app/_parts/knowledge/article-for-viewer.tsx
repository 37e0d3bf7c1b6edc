"use client";
import { useT } from "../../_client/intl.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { useArticleViewer } from "../frame/viewer-store.ts";

/** What those who work on an article see of it beside its readers: the way to its editor, and the note for staff. */
export function ArticleForViewer({ number, part }: { number: number; part: "act" | "note" }) {
  const t = useT("knowledge");
  const viewer = useArticleViewer(number);
  if (!viewer) return null;
  if (part === "act") {
    if (!viewer.edit) return null;
    return (
      <ClientLink href={`/kb/edit/${number}`} className={`${buttonClass("line", "sm")} no-print flex-none`}>
        <Icon name="pencil" />
        {t("edit")}
      </ClientLink>
    );
  }
  const marks = [viewer.state === "RE_CHECK" && t("inRecheck"), viewer.changed && t("newerText")].filter(Boolean);
  return (
    <>
      {marks.length > 0 && (
        <p className="no-print mt-4 flex gap-2.5 rounded-lg bg-attention-soft px-4 py-3 text-14 text-ink-2">
          <Icon name="triangle-alert" size={18} className="mt-px text-attention" />
          {marks.join(" ")}
        </p>
      )}
      {viewer.staffNote && (
        <aside
          aria-label={t("staffNote")}
          className="no-print mt-4 rounded-lg px-4 py-3 text-14 inset-ring inset-ring-line-2"
        >
          <p className="flex items-center gap-1.5 font-medium text-brand-ink">
            <Icon name="shield-check" />
            {t("staffNote")}
          </p>
          <p className="mt-1 whitespace-pre-line text-ink-2">{viewer.staffNote}</p>
        </aside>
      )}
    </>
  );
}
