import type { ManagedPost, ManagedTopic } from "../../../server/topics/index.ts";
import { limits } from "../../../server/topics/topics.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Checkbox } from "../../_ui/choice.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { ManageForm, ManagePart, type ManagePlace, problemIn } from "./manage-part.tsx";
import { ReasonField } from "./reason-field.tsx";

/** Choosing posts that become a topic of their own. */
export function SplitPart({ topic, ...here }: ManagePlace & { topic: ManagedTopic }) {
  const t = getT("arranging");
  const problem = problemIn(here.place, "split");
  const chosen = here.place.asked("post");
  return (
    <ManagePart {...here} id="split" title={t("partSplit")} lead={t("splitLead")}>
      {topic.posts.length === 0 ? (
        <p className="text-15 text-ink-2">{t("splitNone")}</p>
      ) : (
        <ManageForm {...here} part="split" procedure="arranging.split" values={{ topic: String(topic.number) }}>
          <fieldset>
            <legend className="mb-1 text-14 font-medium">{t("posts")}</legend>
            <div className="max-h-96 relative overflow-y-auto rounded-lg border border-line px-3.5 py-1.5">
              {topic.posts.map((post) => (
                <Checkbox
                  key={post.id}
                  name="posts"
                  value={post.id}
                  defaultChecked={post.id === chosen}
                  label={<PostLine post={post} />}
                  hint={post.text}
                />
              ))}
            </div>
          </fieldset>
          <TextField
            id="split-name"
            name="title"
            label={t("splitTitle")}
            required
            minLength={limits.title.min}
            maxLength={limits.title.max}
            autoComplete="off"
            error={problem?.field === "title" ? problem.text : undefined}
          />
          <Select
            id="split-board"
            name="board"
            label={t("board")}
            choices={topic.boards.map(({ slug, name }) => ({ value: slug, label: name }))}
            defaultValue={topic.board.slug}
          />
          <ReasonField id="split-reason" />
          <p className="text-14 text-ink-2">{t("splitUndo")}</p>
          <div>
            <Button type="submit" icon="split">
              {t("split")}
            </Button>
          </div>
        </ManageForm>
      )}
    </ManagePart>
  );
}

/** A post in one line: its number, who wrote it, when, and what is special about it. */
export function PostLine({ post }: { post: ManagedPost }) {
  const t = getT("arranging");
  const marks = [
    post.kind === "COMMENT" && t("comment"),
    post.presence !== "VISIBLE" && t(`presence_${post.presence as "HIDDEN" | "REMOVED" | "DELETED" | "HELD"}`),
  ].filter(Boolean);
  return (
    <>
      <span className="num text-ink-3">{post.number}</span> <b className="font-medium">{post.author}</b>{" "}
      <span className="text-13 text-ink-3">
        {[formatDate(post.createdAt, getLocale(), "day"), ...marks].join(" · ")}
      </span>
    </>
  );
}
