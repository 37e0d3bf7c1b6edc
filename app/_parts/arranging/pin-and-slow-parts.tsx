import type { ManagedTopic } from "../../../server/topics/index.ts";
import { formatDuration } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import { ManageForm, ManagePart, type ManagePlace } from "./manage-part.tsx";
import { ReasonField } from "./reason-field.tsx";
import { WhenField } from "./when-field.tsx";

type Props = ManagePlace & { topic: ManagedTopic };

/** Keeping the topic at the head of its board, for a while or until somebody lets it go. */
export function PinPart({ topic, ...here }: Props) {
  const t = getT("arranging");
  const pinned = topic.pinned ? "false" : "true";
  return (
    <ManagePart {...here} id="pin" title={t("partPin")} lead={t("pinLead")}>
      <ManageForm {...here} part="pin" procedure="topics.pin" values={{ topic: String(topic.number), pinned }}>
        {!topic.pinned && <WhenField id="pin-hours" label={t("pinEnd")} none={t("pinForGood")} />}
        <div>
          <Button type="submit" icon="pin">
            {t(topic.pinned ? "unpin" : "pin")}
          </Button>
        </div>
      </ManageForm>
    </ManagePart>
  );
}

const steps = [1, 5, 15, 30, 60, 240, 1_440];

/** How long a member waits between two posts. */
export function SlowPart({ topic, ...here }: Props) {
  const t = getT("arranging");
  const locale = getLocale();
  const known = topic.slowMinutes > 0 && !steps.includes(topic.slowMinutes) ? [topic.slowMinutes] : [];
  const choices = [...steps, ...known]
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: formatDuration(minutes * 60_000, locale) }));
  return (
    <ManagePart {...here} id="slow" title={t("partSlow")} lead={t("slowLead")}>
      <ManageForm {...here} part="slow" procedure="arranging.slow" values={{ topic: String(topic.number) }}>
        <Select
          id="slow-minutes"
          name="minutes"
          label={t("slowMinutes")}
          choices={[{ value: "0", label: t("slowOff") }, ...choices]}
          defaultValue={String(topic.slowMinutes)}
        />
        <ReasonField id="slow-reason" optional />
        <div>
          <Button type="submit">{t("saveSlow")}</Button>
        </div>
      </ManageForm>
    </ManagePart>
  );
}
