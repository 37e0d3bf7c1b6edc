"use client";
import { useRef } from "react";
import type { OfferedDecision } from "../../../server/moderation/queue/item-view.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { toast } from "../../_ui/toast.tsx";
import { refreshViewer } from "../frame/viewer-store.ts";

type Hooks = {
  /** The items are decided as far as the page is concerned. */
  drop: (ids: readonly string[]) => void;
  refresh: () => void;
  renew: (id: string) => void;
  /** The items are open again. */
  bring: (ids: readonly string[]) => void;
  /** What is known of the item is old. */
  forget: (id: string) => void;
};

/** Quiet after the last decision before the frame counts anew what waits, in milliseconds. */
const QUIET = 1_500;

/**
 * Decides and undoes. The page goes on at once; when the server says that somebody was faster, that is said, and the list
 * is asked for anew.
 */
export function useDeciding({ drop, bring, refresh, renew, forget }: Hooks) {
  const t = useT("review");
  const errors = useT("errors");
  const locale = useLocale();
  const last = useRef<string[]>([]);
  const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fail = (error: unknown) => {
    toast(sentenceOf(troubleOf(error), errors, locale));
    refresh();
  };
  const undo = async (ids: readonly string[]) => {
    last.current = [];
    try {
      for (const item of ids) await trpc.queue.undo.mutate({ item });
      toast(t("undone", { count: ids.length }));
    } catch (error) {
      toast(sentenceOf(troubleOf(error), errors, locale));
    }
    for (const id of ids) renew(id);
    bring(ids);
    refresh();
  };
  const said = (ids: string[], decision: string) => {
    last.current = ids;
    const what = t(`decide_${decision}` as "decide_keep");
    toast(t("done", { count: ids.length, what }), () => void undo(ids));
    clearTimeout(counting.current);
    counting.current = setTimeout(refreshViewer, QUIET);
  };
  const decide = async (items: readonly string[], decision: OfferedDecision, reason: string) => {
    drop(items);
    const [item] = items;
    try {
      if (items.length === 1 && item) {
        await trpc.queue.decide.mutate({ item, decision: decision.key, reason });
        forget(item);
        return said([item], decision.key);
      }
      const answers = await trpc.queue.decideMany.mutate({ items: [...items], decision: decision.key, reason });
      const failed = answers.find(({ problem }) => problem !== null);
      const done = answers.filter(({ problem }) => problem === null).map((answer) => answer.item);
      if (done.length > 0) said(done, decision.key);
      if (!failed) return;
      const name = failed.by ?? "";
      const problem = failed.problem ?? "";
      toast(
        t("someFailed", {
          count: answers.length - done.length,
          why: errors.has(problem) ? errors(problem, { name }) : "",
        }),
      );
      refresh();
    } catch (error) {
      fail(error);
    }
  };
  /** Takes back what was decided last on this page. */
  const undoLast = () => {
    if (last.current.length === 0) return toast(t("nothingToUndo"));
    return undo(last.current);
  };
  const claim = async (item: string, on: boolean) => {
    try {
      await trpc.queue.claim.mutate({ item, on });
      toast(t(on ? "claimed" : "givenBack"));
    } catch (error) {
      fail(error);
    }
  };
  return { decide, undo, undoLast, claim };
}
