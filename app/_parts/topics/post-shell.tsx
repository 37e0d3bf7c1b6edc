"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { AcceptButton } from "./accept-button.tsx";
import { BarButton } from "./bar-button.tsx";
import { FlagButton } from "./flag-button.tsx";
import { MeTooButton } from "./me-too-button.tsx";
import type { PostFacts } from "./post-facts.ts";
import { PostMenu } from "./post-menu.tsx";
import { quoteFor, startReply } from "./reply-store.ts";
import { ThanksButton } from "./thanks-button.tsx";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";

const CommentForm = dynamic(() => import("./comment-form.tsx").then((part) => part.CommentForm), { ssr: false });
const EditForm = dynamic(() => import("./edit-form.tsx").then((part) => part.EditForm), { ssr: false });

type PostShellProps = { post: PostFacts; children: ReactNode; comments: ReactNode };

/** The text of a post with its acts below; in its place the editor, or a comment being written under it. */
export function PostShell({ post, children, comments }: PostShellProps) {
  const t = useT("acts");
  const viewer = useTopicViewer();
  const { path, state } = useTopicScope();
  const [doing, setDoing] = useState<"edit" | "comment" | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const mine = viewer?.posts[post.id];
  if (doing === "edit") return <EditForm post={post} onDone={() => setDoing(null)} />;
  const comment = mine?.can.comment ? () => setDoing("comment") : undefined;
  return (
    <>
      <div ref={text}>{children}</div>
      <div className="mt-2.5 -ml-2.5 flex flex-wrap items-center gap-1">
        {post.meToo !== undefined && <MeTooButton count={post.meToo} />}
        <ThanksButton post={post} />
        {(viewer === undefined || viewer === null || comment) && (
          <BarButton
            icon="reply"
            href={comment ? undefined : `${path}/comment/${post.id}`}
            onClick={comment}
            data-key="r"
          >
            {t("comment")}
          </BarButton>
        )}
        {mine?.can.accept && !state.solved && <AcceptButton post={post} />}
        <span className="ml-auto flex text-ink-3 group-hover/post:text-ink-2">
          {viewer?.can.answer && (
            <button
              type="button"
              aria-label={t("quote", { name: post.author })}
              title={t("quote", { name: post.author })}
              className={`${buttonClass("quiet", "md", true)} post-quiet`}
              onClick={() => startReply(quoteFor(text.current, post))}
            >
              <Icon name="quote" size={17} />
            </button>
          )}
          <FlagButton post={post} />
          <PostMenu post={post} onEdit={() => setDoing("edit")} />
          <button
            type="button"
            data-copy-link={`#p${post.number}`}
            data-copied={t("linkCopied")}
            aria-label={t("copyLink")}
            title={t("copyLink")}
            className={buttonClass("quiet", "md", true)}
          >
            <Icon name="link" size={17} />
          </button>
        </span>
      </div>
      {comments}
      {doing === "comment" && <CommentForm post={post} onDone={() => setDoing(null)} />}
    </>
  );
}
