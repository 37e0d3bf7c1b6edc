"use client";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { toast } from "../../_ui/toast.tsx";
import type { TopicAct } from "./post-menu.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useTopicScope } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";

/** What is asked before an act on the whole topic. */
export function TopicDialog({ act: kind, onClose }: { act: TopicAct; onClose: () => void }) {
  const t = useT("acts");
  const { number: topic, tags } = useTopicScope();
  const { act, renew } = useAct();
  const done = (said: string, undo?: () => Promise<unknown>) => {
    onClose();
    renew();
    toast(said, undo && (async () => void ((await act(undo)) && renew())));
  };
  const common = { onClose, title: t(`${kind}Title`), lead: t(`${kind}Lead`), label: t(`${kind}Label`) };
  if (kind === "duplicate") {
    return (
      <ReasonDialog
        {...common}
        submit={t("markDuplicate")}
        line
        inputMode="numeric"
        least={1}
        most={300}
        onSend={async (text) => {
          await trpc.topics.markDuplicate.mutate({ topic, original: numberIn(text) });
          done(t("markedDuplicate"), () => trpc.topics.markDuplicate.mutate({ topic, original: null }));
        }}
      />
    );
  }
  if (kind === "tags") {
    return (
      <ReasonDialog
        {...common}
        hint={t("tagsHint")}
        submit={t("saveTags")}
        line
        value={tags.join(", ")}
        least={2}
        most={160}
        onSend={async (text) => {
          const wanted = text.split(/[,\s]+/).filter(Boolean);
          await trpc.topics.retag.mutate({ topic, tags: wanted.map((tag) => tag.toLowerCase()) });
          done(t("tagsSaved"), () => trpc.topics.retag.mutate({ topic, tags }));
        }}
      />
    );
  }
  if (kind === "information") {
    return (
      <ReasonDialog
        {...common}
        submit={t("requestInformation")}
        least={5}
        most={1_000}
        onSend={async (what) => {
          await trpc.topics.requestInformation.mutate({ topic, what });
          done(t("informationRequested"));
        }}
      />
    );
  }
  if (kind === "lock") {
    return (
      <ReasonDialog
        {...common}
        submit={t("lock")}
        most={255}
        onSend={async (reason) => {
          await trpc.topics.lock.mutate({ topic, locked: true, reason });
          done(t("locked"), () => trpc.topics.lock.mutate({ topic, locked: false, reason: "" }));
        }}
      />
    );
  }
  return (
    <ReasonDialog
      {...common}
      submit={t("solveWithout")}
      least={3}
      most={255}
      onSend={async (reason) => {
        await trpc.solutions.solveWithout.mutate({ topic, reason });
        done(t("solvedWithout"), () => trpc.solutions.solveWithout.mutate({ topic, reason: null }));
      }}
    />
  );
}

/** The number of a topic from a number, "#12" or its address; 0 when there is none, which the server refuses. */
function numberIn(text: string): number {
  return Number(/\/t\/(\d+)/.exec(text)?.[1] ?? /^#?(\d+)$/.exec(text.trim())?.[1] ?? 0);
}
