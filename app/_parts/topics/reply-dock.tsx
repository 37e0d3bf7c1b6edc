"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { useReplyWish } from "./reply-store.ts";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";

const ReplyForm = dynamic(() => import("./reply-form.tsx").then((part) => part.ReplyForm), { ssr: false });

type ReplyDockProps = { locked: boolean; last: boolean; question: boolean };

/**
 * The field at the end of the topic. For visitors and without a script it is a link to the page for answering, which
 * asks to sign in; for members it becomes the composer in place.
 */
export function ReplyDock({ locked, last, question }: ReplyDockProps) {
  const t = useT("acts");
  const errors = useT("errors");
  const local = useLocalHref();
  const viewer = useTopicViewer();
  const { path } = useTopicScope();
  const wish = useReplyWish();
  const [opened, setOpened] = useState(false);
  if (viewer?.can.answer && (opened || wish)) {
    return <ReplyForm add={wish} last={last} onCancel={wish ? undefined : () => setOpened(false)} />;
  }
  const barred = viewer ? viewer.cannotAnswer : locked ? "topicLocked" : null;
  if (barred) {
    const exact = `Forbidden.${barred}`;
    return (
      <p className="flex min-h-13 items-center gap-3 rounded-lg bg-sunken px-4 text-14 text-ink-2">
        <Icon name="lock" size={17} className="text-ink-3" />
        <span>
          {errors(errors.has(exact) ? exact : "Forbidden")}{" "}
          {barred === "confirmRulesFirst" && (
            <a href={local("/account/rules")} className="text-brand-ink underline underline-offset-3">
              {t("confirmRules")}
            </a>
          )}
          {(barred === "silenced" || barred === "readWarningFirst") && (
            <a href={local("/account/warnings")} className="text-brand-ink underline underline-offset-3">
              {t("readWhy")}
            </a>
          )}
        </span>
      </p>
    );
  }
  return (
    <a
      href={local(`${path}/answer`)}
      rel="nofollow"
      data-key="r"
      className="flex min-h-13 items-center gap-3 rounded-lg border border-field bg-surface px-4 text-15 text-ink-3 hover:border-ink-3"
      onClick={(event) => {
        if (!viewer?.can.answer || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        setOpened(true);
      }}
    >
      <Icon name="square-pen" size={18} />
      {t(question ? "writeAnswer" : "writeReply")}
    </a>
  );
}
