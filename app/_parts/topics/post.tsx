import type { ReactNode } from "react";
import type { PostView, TopicHead } from "../../../server/topics/index.ts";
import { cx } from "../../_ui/cx.ts";
import { Prose } from "../../_ui/prose.tsx";
import { ByLine } from "./by-line.tsx";
import { Comments } from "./comments.tsx";
import { PostShell } from "./post-shell.tsx";
import { topicHref } from "./topic-data.ts";

type PostProps = {
  topic: TopicHead;
  post: PostView;
  meta?: ReactNode;
  meToo?: boolean;
  verified?: boolean;
  className?: string;
  /** Stands between the text and what can be done with it. */
  children?: ReactNode;
};

/** One post with its acts and its comments. */
export function Post({ topic, post, meta, meToo, verified, className, children }: PostProps) {
  const path = topicHref(topic);
  return (
    <article id={`p${post.number}`} className={cx("group/post scroll-mt-20 pt-6 pb-2", className)}>
      <ByLine post={post} path={path} meta={meta} />
      <PostShell
        post={{
          id: post.id,
          number: post.number,
          kind: post.kind === "OPENING" ? "OPENING" : "ANSWER",
          thanks: post.kudosCount,
          author: post.author.displayName,
          edited: post.editedAt !== null,
          ...(meToo && { meToo: topic.meTooCount }),
          ...(verified && { verified }),
        }}
        comments={<Comments topic={topic} post={post} />}
      >
        <Prose html={post.html} lang={topic.locale} className="mt-3.5" />
        {children}
      </PostShell>
    </article>
  );
}
