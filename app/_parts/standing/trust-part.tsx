import type { TrustView } from "../../../server/trust/trust-of.query.ts";
import { formatDate } from "../../_messages/format.ts";
import type { MessageKey } from "../../_messages/index.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { RequirementList } from "./requirement-list.tsx";

/** What somebody may do at all, and what is asked for more of it; for themselves and for staff alone. */
export function TrustPart({
  trust,
  own,
}: {
  trust: TrustView /** Read by the member, not by staff. */;
  own?: boolean;
}) {
  const t = getT("standing");
  const locale = getLocale();
  const words = {
    met: t("met"),
    missing: t("missing"),
    progress: (row: { have: string; asked: string }) => t("progress", row),
  };
  return (
    <div className="grid gap-5">
      {own && <p className="max-w-measure text-15">{t(`trust.${trust.level}` as MessageKey<"standing">)}</p>}
      {own && trust.byHand && (
        <p className="max-w-measure text-15 text-ink-2">{t("trustByHand", { reason: trust.byHand.reason })}</p>
      )}
      {trust.missingSince && (
        <p className="max-w-measure text-15 text-attention">
          {t("trustMissing", { day: formatDate(trust.missingSince, locale), days: trust.graceDays })}
        </p>
      )}
      {trust.asked && (
        <div className="grid gap-4">
          <h3 className="text-15 font-medium">{t(trust.level === 3 ? "trustStay" : "trustNext")}</h3>
          <RequirementList
            words={words}
            rows={trust.asked.requirements.map((row) => ({
              ...row,
              label: t(`asksTrust.${row.name}` as MessageKey<"standing">),
            }))}
          />
        </div>
      )}
    </div>
  );
}
