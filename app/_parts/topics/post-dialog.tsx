"use client";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Select } from "../../_ui/select.tsx";
import { toast } from "../../_ui/toast.tsx";
import type { PostFacts } from "./post-facts.ts";
import type { PostAct } from "./post-menu.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useAct } from "./use-act.ts";
import { useGuidelinePoints } from "./use-guideline-points.ts";

type PostDialogProps = { post: PostFacts; act: PostAct; onClose: () => void };

/** What a moderator or a member of staff is asked before the act: why, or what it is valid for. */
export function PostDialog({ post, act: kind, onClose }: PostDialogProps) {
  const t = useT("acts");
  const controls = useT("controls");
  const points = useGuidelinePoints(kind !== "verify");
  const { act, renew } = useAct();
  const done = (said: string, undo?: () => Promise<unknown>) => {
    onClose();
    renew();
    const back = async () => {
      if (undo && (await act(undo))) renew();
    };
    toast(said, undo && back);
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
          // What was verified before stays so: there is nothing to go back to.
          done(t("verified"), post.verified ? undefined : () => verify(false, null));
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
      onSend={async (reason, fields) => {
        const point = String(fields.get("point") ?? "") || null;
        await trpc.topics.moderate.mutate({ post: post.id, presence: kind, reason, point });
        done(t(remove ? "removed" : "hidden"), () => trpc.topics.restore.mutate({ post: post.id }));
      }}
    >
      {points.length > 0 && (
        <Select
          name="point"
          label={t("point")}
          note={controls("optional")}
          hint={t("pointHint", { name: post.author })}
          choices={[
            { value: "", label: t("noPoint") },
            ...points.map(({ key, place, title }) => ({ value: key, label: `${place}. ${title}` })),
          ]}
        />
      )}
    </ReasonDialog>
  );
}
