import type { ManagedPost, ManagedTopic } from "../../../server/topics/index.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { ManageForm, ManagePart, type ManagePlace, problemIn } from "./manage-part.tsx";
import { ReasonField } from "./reason-field.tsx";

type Props = ManagePlace & { topic: ManagedTopic };

/** Tools for one post: another kind, another author, its versions. */
export function PostPart({ topic, ...here }: Props) {
  const t = getT("arranging");
  const chosen = here.place.asked("post");
  const post = [topic.opening, ...topic.posts].find((one) => one.id === chosen) ?? topic.opening;
  const number = post.number;
  return (
    <ManagePart {...here} id="post" title={t("partPost")} lead={t("postLead", { number, name: post.author })}>
      {topic.posts.length > 0 && (
        <form method="get" action={localHref(`${here.path}#post-title`)} className="flex flex-wrap items-end gap-3">
          <Select
            id="post-chosen"
            name="post"
            label={t("postChoose")}
            className="max-w-column"
            defaultValue={post.id}
            choices={[topic.opening, ...topic.posts].map((one) => ({
              value: one.id,
              label: `${one.number} · ${one.author} · ${one.text.slice(0, 60)}`,
            }))}
          />
          <Button type="submit">{t("postChoose")}</Button>
        </form>
      )}
      <p className="text-15">
        <TextLink href={`/t/${topic.number}/${topic.slug}/history/${post.id}`}>{t("versions")}</TextLink>
      </p>
      {post.kind !== "OPENING" && <ConvertForm {...here} post={post} />}
      <AuthorForm {...here} post={post} />
    </ManagePart>
  );
}

function ConvertForm({ post, ...here }: ManagePlace & { post: ManagedPost }) {
  const t = getT("arranging");
  const to = post.kind === "ANSWER" ? "COMMENT" : "ANSWER";
  return (
    <ManageForm
      {...here}
      part="post"
      procedure="arranging.convert"
      values={{ post: post.id, to }}
      next={`${here.path}?done=yes&post=${post.id}`}
      keep={`post=${post.id}`}
    >
      <p className="text-14 text-ink-2">{t(to === "COMMENT" ? "toCommentLead" : "toAnswerLead")}</p>
      <ReasonField id="convert-reason" />
      <div>
        <Button type="submit" icon="message-circle">
          {t(to === "COMMENT" ? "toComment" : "toAnswer")}
        </Button>
      </div>
    </ManageForm>
  );
}

function AuthorForm({ post, ...here }: ManagePlace & { post: ManagedPost }) {
  const t = getT("arranging");
  const problem = problemIn(here.place, "post");
  return (
    <ManageForm
      {...here}
      part="post"
      procedure="arranging.changeAuthor"
      values={{ post: post.id }}
      next={`${here.path}?done=yes&post=${post.id}`}
      keep={`post=${post.id}`}
    >
      <TextField
        id="author-name"
        name="author"
        label={t("author")}
        hint={t("authorHint")}
        placeholder={post.authorName}
        required
        maxLength={40}
        autoComplete="off"
        error={problem?.field === "author" ? problem.text : undefined}
      />
      <ReasonField id="author-reason" />
      <div>
        <Button type="submit" icon="user-plus">
          {t("changeAuthor")}
        </Button>
      </div>
    </ManageForm>
  );
}
