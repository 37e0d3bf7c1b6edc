import type { MemberRecord } from "../../../server/moderation/record/record.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Meter } from "../../_ui/meter.tsx";
import type { Place } from "../account/place.ts";
import { ActForm } from "../admin/act-form.tsx";
import { AdminForm } from "../admin/admin-form.tsx";
import { AdminPart } from "../admin/admin-part.tsx";

type Props = { record: MemberRecord; place: Place; here: string; problem: string | null };

/** Everything of a member at once: begin, see how far it is, stop, undo. */
export function SweepMember({ record, place, here, problem }: Props) {
  const t = getT("penalties");
  const { sweep } = record;
  const under = sweep?.state === "RUNNING" || sweep?.state === "UNDOING";
  const label = sweep
    ? t(`sweep_${sweep.state}`, { done: sweep.done, total: sweep.total, restored: sweep.restored })
    : "";
  const forms = { back: `${here}?form=sweep`, values: { sweep: sweep?.id ?? "" } };
  return (
    <AdminPart id="sweep" title={t("sweepTitle")} lead={t("sweepLead")}>
      {sweep && (
        <div className="grid gap-3">
          <p className="text-14">{label}</p>
          {under && (
            <Meter
              share={sweep.state === "RUNNING" ? sweep.done / sweep.total : sweep.restored / Math.max(1, sweep.done)}
              label={label}
              tone="attention"
            />
          )}
          <div className="flex flex-wrap gap-3">
            {sweep.can.cancel && (
              <ActForm {...forms} action={place.action("penalties.cancelSweep")} next={`${here}?done=cancelled`}>
                {t("sweepCancel")}
              </ActForm>
            )}
            {sweep.can.undo && (
              <ActForm {...forms} action={place.action("penalties.undoSweep")} next={`${here}?done=undone`}>
                {t("sweepUndo")}
              </ActForm>
            )}
          </div>
        </div>
      )}
      {!under && (
        <AdminForm
          id="sweep"
          action={place.action("penalties.sweep")}
          groups={[
            {
              id: "sweep",
              title: "",
              fields: [
                {
                  kind: "text",
                  name: "reason",
                  label: t("sweepReason"),
                  value: "",
                  required: true,
                  least: 3,
                  most: 255,
                },
              ],
            },
          ]}
          hidden={{ name: record.name }}
          submit={t("sweep")}
          variant="danger"
          next={`${here}?done=sweep`}
          back={`${here}?form=sweep`}
          problem={problem}
        />
      )}
    </AdminPart>
  );
}
