import { penaltyLimits } from "../../../server/moderation/penalties/penalties-limits.schema.ts";
import type { MemberRecord } from "../../../server/moderation/record/record.schema.ts";
import { getT } from "../../_messages/server.ts";
import type { Place } from "../account/place.ts";
import { AdminForm } from "../admin/admin-form.tsx";
import { AdminPart } from "../admin/admin-part.tsx";

type Props = { record: MemberRecord; place: Place; here: string; problem: string | null };

/** Takes back what holds now, each with a reason: silence, suspension, and warnings nobody has read yet. */
export function LiftPenalties({ record, place, here, problem }: Props) {
  const t = getT("penalties");
  const lines = record.lines.filter((line) => line.running && line.can.lift);
  return lines.map((line) => (
    <AdminPart
      key={line.id}
      id={`lift-${line.id}`}
      title={`${t(`kind_${line.kind}`)}: ${t("lift")}`}
      lead={line.reason}
    >
      <AdminForm
        id={`lift-${line.id}`}
        action={place.action("penalties.lift")}
        groups={[
          {
            id: "lift",
            title: "",
            fields: [
              {
                kind: "text",
                name: "why",
                label: t("liftWhy"),
                value: "",
                required: true,
                least: 3,
                most: penaltyLimits.why,
              },
            ],
          },
        ]}
        hidden={{ penalty: line.id }}
        submit={t("lift")}
        variant="line"
        next={`${here}?done=lifted`}
        back={`${here}?form=lift-${line.id}`}
        problem={place.asked("form") === `lift-${line.id}` ? problem : null}
      />
    </AdminPart>
  ));
}
