import {
  type PenaltyKind,
  penaltyDays,
  penaltyKinds,
  penaltyLimits,
} from "../../../server/moderation/penalties/penalties-limits.schema.ts";
import type { MemberRecord } from "../../../server/moderation/record/record.schema.ts";
import { getT } from "../../_messages/server.ts";
import type { Place } from "../account/place.ts";
import { AdminForm } from "../admin/admin-form.tsx";
import { AdminPart } from "../admin/admin-part.tsx";

type Props = {
  record: MemberRecord;
  points: { key: string; place: number; title: string }[];
  place: Place;
  here: string;
  problem: string | null;
};

/** Puts a note, warning, silence or suspension on the record; the step history suggests stands in the form already. */
export function GivePenalty({ record, points, place, here, problem }: Props) {
  const t = getT("penalties");
  const { can, next } = record;
  const may: Record<PenaltyKind, boolean> = {
    NOTE: can.note,
    WARNING: can.warn,
    SILENCE: can.silence,
    SUSPENSION: can.suspend,
  };
  const kinds = penaltyKinds.filter((kind) => may[kind]);
  const length = next.days ? t("days", { days: next.days }) : t("forGood");
  const lasts = next.kind === "SILENCE" || next.kind === "SUSPENSION";
  const step = t(`kind_${next.kind}`);
  const what = lasts ? t("stepFor", { kind: step, time: length }) : step;
  return (
    <AdminPart id="give" title={t("next")} lead={t("nextHint", { what })}>
      <AdminForm
        id="give"
        action={place.action("penalties.give")}
        groups={[
          {
            id: "give",
            title: "",
            fields: [
              {
                kind: "radio",
                name: "kind",
                label: t("kind"),
                value: may[next.kind] ? next.kind : (kinds[0] ?? "NOTE"),
                choices: kinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`), hint: t(`hint_${kind}`) })),
              },
              {
                kind: "select",
                name: "days",
                label: t("length"),
                hint: t("lengthHint"),
                value: String(next.days ?? (lasts ? 0 : 1)),
                choices: [
                  ...penaltyDays.map((days) => ({ value: String(days), label: t("days", { days }) })),
                  { value: "0", label: t("forGood") },
                ],
              },
              {
                kind: "select",
                name: "point",
                label: t("point"),
                value: "",
                choices: [
                  { value: "", label: t("noPoint") },
                  ...points.map((point) => ({ value: point.key, label: `${point.place}. ${point.title}` })),
                ],
              },
              { kind: "area", name: "reason", label: t("reason"), value: "", most: penaltyLimits.reason, rows: 3 },
              {
                kind: "area",
                name: "note",
                label: t("note"),
                hint: t("noteHint"),
                value: "",
                most: penaltyLimits.note,
                rows: 2,
              },
            ],
          },
        ]}
        hidden={{ name: record.name, seen: String(record.seen) }}
        submit={t("give")}
        variant="line"
        next={`${here}?done=given`}
        back={`${here}?form=give`}
        problem={problem}
      />
    </AdminPart>
  );
}
