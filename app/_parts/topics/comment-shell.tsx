"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { FlagButton } from "./flag-button.tsx";
import type { PostFacts } from "./post-facts.ts";
import { PostMenu } from "./post-menu.tsx";
import { ThanksButton } from "./thanks-button.tsx";
import { useTopicViewer } from "./topic-scope.tsx";

const EditForm = dynamic(() => import("./edit-form.tsx").then((part) => part.EditForm), { ssr: false });

/** A comment with its few acts; replies to it stand under the same post. */
export function CommentShell({ post, children }: { post: PostFacts; children: ReactNode }) {
  const viewer = useTopicViewer();
  const [editing, setEditing] = useState(false);
  if (editing) return <EditForm post={post} onDone={() => setEditing(false)} />;
  const silent = post.thanks === 0 && viewer && !viewer.posts[post.id]?.can.thank;
  return (
    <>
      {children}
      <div className="-ml-2.5 flex items-center">
        {!silent && <ThanksButton post={post} />}
        <span className="ml-auto flex text-ink-3">
          <FlagButton post={post} />
          <PostMenu post={post} onEdit={() => setEditing(true)} />
        </span>
      </div>
    </>
  );
}
