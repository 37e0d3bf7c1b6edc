"use client";
import { useRouter } from "next/navigation";
import { type RefObject, useState } from "react";
import { articleLimits } from "../../../server/knowledge/article-limits.schema.ts";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button, buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { toast } from "../../_ui/toast.tsx";
import { ReasonDialog } from "../topics/reason-dialog.tsx";
import { ArticleStateMark } from "./article-state-mark.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import type { SaveStatus } from "./use-article.ts";
import type { EditorAct } from "./use-editor-act.ts";

type Reasoned = "sendBack" | "retire" | "recheck";

type EditorBarProps = {
  article: EditorArticle;
  act: EditorAct;
  status: SaveStatus;
  save: () => Promise<boolean>;
  version: RefObject<number>;
};

/** State of the article, whether everything is saved, and the acts of its life that this person may do now. */
export function EditorBar({ article, act: acts, status, save, version }: EditorBarProps) {
  const t = useT("editing");
  const controls = useT("controls");
  const errors = useT("errors");
  const locale = useLocale();
  const router = useRouter();
  const [asking, setAsking] = useState<Reasoned | null>(null);
  const [planning, setPlanning] = useState(false);
  const [busy, setBusy] = useState(false);
  const { number, can, state, seen } = article;
  const readers = state === "PUBLISHED" || state === "RE_CHECK";

  const act = async (done: string, send: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    try {
      if (await save()) {
        await send();
        toast(done);
        router.refresh();
      }
    } catch (error) {
      toast(sentenceOf(troubleOf(error), errors, locale));
      router.refresh();
    }
    setBusy(false);
  };
  const reasoned = async (what: Reasoned, reason: string) => {
    await save();
    await trpc.knowledge[what].mutate({ number, reason });
    setAsking(null);
    toast(t(`done_${what}`));
    router.refresh();
  };
  return (
    <div className="z-10 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper px-4 py-2.5 md:sticky md:top-14 md:-mx-10 md:px-10">
      <ArticleStateMark state={state} />
      <span role="status" className="text-13 text-ink-3">
        {t(`save_${status}`)}
      </span>
      <div className="ml-auto flex flex-wrap gap-2">
        {readers && (
          <ClientLink href={`/kb/a/${number}/${encodeURIComponent(article.slug)}`} className={buttonClass("quiet")}>
            <Icon name="eye" />
            {t("open")}
          </ClientLink>
        )}
        {can.recheck && (
          <Button variant="quiet" onClick={() => setAsking("recheck")}>
            {t("recheck")}
          </Button>
        )}
        {can.retire && (
          <Button variant="quiet" onClick={() => setAsking("retire")}>
            {t("retire")}
          </Button>
        )}
        {can.sendBack && <Button onClick={() => setAsking("sendBack")}>{t("sendBack")}</Button>}
        {can.write && (
          <Button icon="save" disabled={status === "clean" || status === "saving"} onClick={save}>
            {controls("save")}
          </Button>
        )}
        {can.confirm && (
          <Button
            icon="check-check"
            busy={busy}
            onClick={() => act(t("done_confirm"), () => trpc.knowledge.confirm.mutate({ number, seen }))}
          >
            {t("confirm")}
          </Button>
        )}
        {can.unschedule && (
          <Button
            icon="calendar"
            onClick={() => acts.try(t("done_unschedule"), () => trpc.knowledge.unschedule.mutate({ number }))}
          >
            {t("unschedule")}
          </Button>
        )}
        {can.schedule && (
          <Button
            icon="calendar"
            disabled={status === "changed" || status === "kept"}
            onClick={() => setPlanning(true)}
          >
            {t("schedule")}
          </Button>
        )}
        {can.restore && (
          <Button
            variant="primary"
            icon="rotate-ccw"
            busy={busy}
            onClick={() => act(t("done_restore"), () => trpc.knowledge.restore.mutate({ number }))}
          >
            {t("restore")}
          </Button>
        )}
        {can.submit && (
          <Button
            variant="primary"
            icon="send"
            busy={busy}
            onClick={() => act(t("done_submit"), () => trpc.knowledge.submit.mutate({ number }))}
          >
            {t("submit")}
          </Button>
        )}
        {can.publish && (
          <Button
            variant="primary"
            icon="check"
            busy={busy}
            disabled={status === "changed" || status === "kept"}
            onClick={() =>
              act(t("done_publish"), () => trpc.knowledge.publish.mutate({ number, version: version.current, seen }))
            }
          >
            {t(readers ? "publishNewer" : "publish")}
          </Button>
        )}
      </div>
      {planning && <PlanDialog article={article} act={acts} onClose={() => setPlanning(false)} />}
      {asking && (
        <ReasonDialog
          title={t(`${asking}Title`)}
          lead={t(`${asking}Lead`)}
          label={t("reason")}
          submit={t(asking)}
          danger={asking === "retire"}
          least={articleLimits.reason.min}
          most={articleLimits.reason.max}
          onSend={(reason) => reasoned(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
