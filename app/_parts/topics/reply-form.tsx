"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Checkbox } from "../../_ui/choice.tsx";
import { toast } from "../../_ui/toast.tsx";
import { Composer } from "./composer.tsx";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";

type ReplyFormProps = {
  add: { text: string } | null;
  /** The new answer will stand right above; else the page moves to where it stands. */
  last: boolean;
  onCancel?: () => void;
};

/** The composer of an answer; a fresh one, with a key of its own, after each answer. */
export function ReplyForm({ add, last, onCancel }: ReplyFormProps) {
  const t = useT("acts");
  const local = useLocalHref();
  const router = useRouter();
  const viewer = useTopicViewer();
  const { number, path, limits } = useTopicScope();
  const { renew } = useAct();
  const [round, setRound] = useState(0);
  const [spent, setSpent] = useState<{ text: string } | null>(null);
  const [official, setOfficial] = useState(viewer?.can.answerOfficially ?? false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (add) place.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, [add]);
  const send = async (body: string, idempotencyKey: string, stamp?: string) => {
    const posted = await trpc.topics.answer.mutate({ topic: number, body, official, idempotencyKey, stamp });
    setRound(round + 1);
    setSpent(add);
    toast(t(posted.held ? "answeredHeld" : "answered"));
    if (!last) return router.push(local(`${path}/${posted.number}`));
    renew();
    scrollToPost(posted.number);
  };
  return (
    <div ref={place}>
      <Composer
        key={round}
        draftKey={`answer:${number}`}
        label={t("writeAnswer")}
        submit={t("sendAnswer")}
        least={limits.answer.min}
        most={limits.answer.max}
        add={add === spent ? null : add}
        onCancel={onCancel}
        onSend={send}
      >
        {viewer?.can.answerOfficially && (
          <Checkbox
            name="official"
            label={t("officially")}
            hint={t("officiallyHint")}
            checked={official}
            onChange={(event) => setOfficial(event.target.checked)}
          />
        )}
      </Composer>
    </div>
  );
}

/** Moves to a post as soon as the fresh page shows it, at most five seconds long. */
function scrollToPost(number: number): void {
  const seek = () => {
    const post = document.getElementById(`p${number}`);
    if (!post) return;
    stop();
    post.scrollIntoView({ block: "center", behavior: "smooth" });
  };
  const watch = new MutationObserver(seek);
  const timer = setTimeout(() => watch.disconnect(), 5_000);
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  watch.observe(document.body, { childList: true, subtree: true });
}
