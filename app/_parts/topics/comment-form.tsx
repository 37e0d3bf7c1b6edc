"use client";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { toast } from "../../_ui/toast.tsx";
import { Composer } from "./composer.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useTopicScope } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";

/** A comment being written under a post. */
export function CommentForm({ post, onDone }: { post: PostFacts; onDone: () => void }) {
  const t = useT("acts");
  const { renew } = useAct();
  const { limits } = useTopicScope();
  return (
    <div className="mt-2 mb-4 border-l-2 border-brand pl-4 md:pl-5">
      <Composer
        draftKey={`comment:${post.id}`}
        label={t("commentOn", { name: post.author })}
        submit={t("sendComment")}
        least={limits.comment.min}
        most={limits.comment.max}
        onCancel={onDone}
        onSend={async (body, idempotencyKey, stamp) => {
          const { held } = await trpc.topics.comment.mutate({ post: post.id, body, idempotencyKey, stamp });
          if (held) toast(t("answeredHeld"));
          onDone();
          renew();
        }}
      />
    </div>
  );
}
