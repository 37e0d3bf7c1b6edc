"use client";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { toast } from "../../_ui/toast.tsx";
import type { PostFacts } from "./post-facts.ts";
import type { PostAct } from "./post-menu.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useAct } from "./use-act.ts";

type PostDialogProps = { post: PostFacts; act: PostAct; onClose: () => void };

/** What a moderator or a member of staff is asked before the act: why, or what it is valid for. */
export function PostDialog({ post, act: kind, onClose }: PostDialogProps) {
  const t = useT("acts");
  const { act, renew } = useAct();
  const done = (said: string, undo: () => Promise<unknown>) => {
    onClose();
    renew();
    toast(said, async () => {
      if (await act(undo)) renew();
    });
  };
  if (kind === "verify") {
    const verify = (on: boolean, validFor: string | null) =>
      trpc.solutions.verify.mutate({ post: post.id, on, validFor });
    return (
      <ReasonDialog
        title={t("verifyTitle")}
        lead={t("verifyLead")}
        label={t("validFor")}
        hint={t("validForHint")}
        submit={t("verify")}
        line
        most={120}
        onClose={onClose}
        onSend={async (text) => {
          await verify(true, text || null);
          done(t("verified"), () => verify(false, null));
        }}
      />
    );
  }
  const remove = kind === "REMOVED";
  return (
    <ReasonDialog
      title={t(remove ? "removeTitle" : "hideTitle", { name: post.author })}
      lead={t(remove ? "removeLead" : "hideLead")}
      label={t("reason")}
      submit={t(remove ? "remove" : "hide")}
      danger={remove}
      least={3}
      most={255}
      onClose={onClose}
      onSend={async (reason) => {
        await trpc.topics.moderate.mutate({ post: post.id, presence: kind, reason });
        done(t(remove ? "removed" : "hidden"), () => trpc.topics.restore.mutate({ post: post.id }));
      }}
    />
  );
}
