"use client";
import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { toast } from "../../_ui/toast.tsx";

/** What is done with an article beside writing: after everything is saved, said in a toast, and the page reads anew. */
export interface EditorAct {
  /** Throws what the server says, for dialogs that show it beside their field. */
  now(done: string, send: (version: number) => Promise<unknown>): Promise<void>;
  /** Says in a toast what the server refuses. */
  try(done: string, send: (version: number) => Promise<unknown>): Promise<void>;
}

/** Acts on the article whose text `save` saves; `version` is the newest one the writer has seen. */
export function useEditorAct(save: () => Promise<boolean>, version: RefObject<number>): EditorAct {
  const errors = useT("errors");
  const locale = useLocale();
  const router = useRouter();
  const now: EditorAct["now"] = async (done, send) => {
    if (!(await save())) return;
    await send(version.current);
    toast(done);
    router.refresh();
  };
  return {
    now,
    try: async (done, send) => {
      try {
        await now(done, send);
      } catch (error) {
        toast(sentenceOf(troubleOf(error), errors, locale));
        router.refresh();
      }
    },
  };
}
