"use client";
import { useRouter } from "next/navigation";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { toast } from "../../_ui/toast.tsx";
import { useTopicScope } from "./topic-scope.tsx";

/** Runs acts of the viewer: failures are said in a toast, and what the page shows is fetched anew. */
export function useAct() {
  const router = useRouter();
  const { reload } = useTopicScope();
  const errors = useT("errors");
  const locale = useLocale();
  /** Runs one act; resolves to its answer, or to `undefined` after saying why it failed. */
  async function act<T>(send: () => Promise<T>): Promise<{ answer: T } | undefined> {
    try {
      return { answer: await send() };
    } catch (error) {
      toast(sentenceOf(troubleOf(error), errors, locale));
      return undefined;
    }
  }
  /** Shows the page as it is now, with what the viewer may do on it. */
  function renew(): void {
    router.refresh();
    reload();
  }
  return { act, renew };
}
