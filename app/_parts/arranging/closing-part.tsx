import { arrangingLimits } from "../../../server/topics/arranging/arranging-limits.schema.ts";
import type { ManagedTopic } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { ManageForm, ManagePart, type ManagePlace } from "./manage-part.tsx";
import { ReasonField } from "./reason-field.tsx";
import { TimerList } from "./timer-list.tsx";
import { WhenField } from "./when-field.tsx";

/** Closing and opening, now or by a timer. */
export function ClosingPart({ topic, ...here }: ManagePlace & { topic: ManagedTopic }) {
  const t = getT("arranging");
  const values = { topic: String(topic.number) };
  return (
    <ManagePart {...here} id="closing" title={t("partClosing")} lead={t("closingLead")}>
      <ManageForm
        {...here}
        part="closing"
        procedure="topics.lock"
        values={{ ...values, locked: topic.locked ? "false" : "true" }}
      >
        {!topic.locked && <ReasonField id="closing-reason" optional />}
        <div>
          <Button type="submit" icon={topic.locked ? "lock-open" : "lock"}>
            {t(topic.locked ? "open" : "close")}
          </Button>
        </div>
      </ManageForm>
      <h3 className="mt-4 text-16 font-bold">{t("timersTitle")}</h3>
      <TimerList {...here} timers={topic.timers} />
      <ManageForm {...here} part="closing" procedure="arranging.setTimer" values={values}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            id="timer-act"
            name="act"
            label={t("timerAct")}
            choices={(["CLOSE", "OPEN"] as const).map((act) => ({ value: act, label: t(`act_${act}`) }))}
            defaultValue={topic.locked ? "OPEN" : "CLOSE"}
          />
          <WhenField id="timer-hours" label={t("timerHours")} />
        </div>
        <ReasonField id="timer-reason" optional />
        <div>
          <Button type="submit" icon="clock">
            {t("setTimer")}
          </Button>
        </div>
      </ManageForm>
      <h3 className="mt-4 text-16 font-bold">{t("quietTitle")}</h3>
      <ManageForm
        {...here}
        part="closing"
        procedure="arranging.setTimer"
        values={{ ...values, act: "CLOSE_QUIET" }}
        className="flex flex-wrap items-end gap-3"
      >
        <TextField
          id="quiet-days"
          name="days"
          label={t("quietDays")}
          type="number"
          inputMode="numeric"
          min={1}
          max={arrangingLimits.quietDays}
          defaultValue="30"
          required
        />
        <Button type="submit" icon="clock" className="min-h-10 touch:min-h-11">
          {t("setTimer")}
        </Button>
      </ManageForm>
    </ManagePart>
  );
}
