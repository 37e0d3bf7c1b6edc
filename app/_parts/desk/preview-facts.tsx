"use client";
import type { Preview } from "../../../server/desk/desk.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";

import { Icon } from "../../_ui/icon.tsx";
import { StateGlyphView } from "../../_ui/state-glyph-view.tsx";
import { TimeView } from "../../_ui/time-view.tsx";

const states = { UNANSWERED: "open", ANSWERED: "answered", SOLVED: "solved", VERIFIED: "verified" } as const;

/** What staff have to know before they hand something on: how sure it is, for what, and who may read it. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  const t = useT("desk");
  const ui = useT("ui");
  const locale = useLocale();
  return (
    <p className="mt-2 mb-5 flex flex-wrap items-center gap-x-3.5 gap-y-1.5 border-b border-line pb-4 text-14 text-ink-2">
      {preview.kind === "reply" ? (
        <>
          <span>{t(preview.shared ? "teamReply" : "ownReply")}</span>
          {preview.owner && !preview.own && <span>{t("replyBy", { name: preview.owner })}</span>}
        </>
      ) : preview.kind === "article" ? (
        <>
          {preview.recheck ? (
            <span className="inline-flex items-center gap-1.5 font-medium text-attention">
              <Icon name="triangle-alert" />
              {t("recheck")}
            </span>
          ) : (
            <span className="inline-flex items-center gap-1.5 font-medium text-verified">
              <Icon name="badge-check" />
              {preview.verifiedAt
                ? t.rich("verifiedOn", {
                    date: () => (
                      <TimeView key="date" value={preview.verifiedAt ?? ""} relative={false} locale={locale} />
                    ),
                  })
                : t("published")}
            </span>
          )}
          <span>{t("owner", { name: preview.owner })}</span>
          {preview.validFor && <span>{t("validFor", { what: preview.validFor })}</span>}
        </>
      ) : (
        <>
          <StateGlyphView state={states[preview.state]} size={16} word text={ui(`state_${states[preview.state]}`)} />
          <span>{preview.board}</span>
        </>
      )}
      {(preview.locale === "en" || preview.locale === "de") && <span>{t(`language_${preview.locale}`)}</span>}
      <span>{t("usedIn", { count: preview.used })}</span>
      {preview.kind !== "reply" && preview.staffOnly && (
        <span className="inline-flex items-center gap-1.5 font-medium text-super">
          <Icon name="shield" />
          {t("staffOnly")}
        </span>
      )}
    </p>
  );
}
