"use client";
import { useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { toast } from "../../_ui/toast.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useAct } from "./use-act.ts";

/** Marks an answer as what solved it; undone from the toast or from the menu of the solution. */
export function useAccept(post: PostFacts): { busy: boolean; accept: () => Promise<void> } {
  const t = useT("acts");
  const { act, renew } = useAct();
  const [busy, setBusy] = useState(false);
  const accept = async () => {
    setBusy(true);
    const done = await act(() => trpc.solutions.accept.mutate({ post: post.id }));
    setBusy(false);
    if (!done) return;
    renew();
    toast(t("accepted", { name: post.author }), async () => {
      if (await act(() => trpc.solutions.revoke.mutate({ post: post.id }))) renew();
    });
  };
  return { busy, accept };
}
