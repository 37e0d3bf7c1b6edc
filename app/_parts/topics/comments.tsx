import type { PostView, TopicHead } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { Prose } from "../../_ui/prose.tsx";
import { ByLine } from "./by-line.tsx";
import { CommentShell } from "./comment-shell.tsx";
import { ConcealedPosts } from "./concealed-posts.tsx";
import { topicHref } from "./topic-data.ts";

/** What was said about one post, below it and a step to the right. */
export function Comments({ topic, post }: { topic: TopicHead; post: PostView }) {
  const t = getT("topics");
  const path = topicHref(topic);
  const visible = post.comments.filter((comment) => comment.presence === "VISIBLE");
  return (
    <>
      {visible.length > 0 && (
        <section
          aria-label={t("commentsOn", { name: post.author.displayName })}
          className="mt-2 mb-3 border-l-2 border-line pl-4 md:pl-5"
        >
          {visible.map((comment) => (
            <article key={comment.id} id={`p${comment.number}`} className="group/post scroll-mt-20 py-2.5">
              <ByLine post={comment} path={path} compact />
              <CommentShell
                post={{
                  id: comment.id,
                  number: comment.number,
                  kind: "COMMENT",
                  thanks: comment.kudosCount,
                  author: comment.author.displayName,
                  edited: comment.editedAt !== null,
                }}
              >
                <Prose html={comment.html} lang={topic.locale} small className="mt-1.5" />
              </CommentShell>
            </article>
          ))}
        </section>
      )}
      <ConcealedPosts parent={post.id} />
    </>
  );
}
