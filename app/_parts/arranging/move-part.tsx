import type { ManagedTopic } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import { topicHref } from "../topics/topic-data.ts";
import { ManageForm, ManagePart, type ManagePlace } from "./manage-part.tsx";
import { ReasonField } from "./reason-field.tsx";

/** Moving the topic to a board that takes its kind. */
export function MovePart({ topic, ...here }: ManagePlace & { topic: ManagedTopic }) {
  const t = getT("arranging");
  const others = topic.boards.filter((board) => board.slug !== topic.board.slug);
  return (
    <ManagePart
      {...here}
      id="move"
      title={t("partMove")}
      lead={t(topic.can.moderate ? "moveLead" : "moveLeadSuperUser", { board: topic.board.name })}
    >
      {others.length === 0 ? (
        <p className="text-15 text-ink-2">{t("moveNone")}</p>
      ) : (
        <ManageForm
          {...here}
          part="move"
          procedure="arranging.move"
          values={{ topic: String(topic.number) }}
          next={topic.can.moderate ? `${here.path}?done=move&was=${topic.board.slug}` : topicHref(topic)}
        >
          <Select
            id="move-board"
            name="board"
            label={t("board")}
            choices={others.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <ReasonField id="move-reason" />
          <div>
            <Button type="submit" icon="arrow-right">
              {t("move")}
            </Button>
          </div>
        </ManageForm>
      )}
    </ManagePart>
  );
}
