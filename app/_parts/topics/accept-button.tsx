"use client";
import { useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useAccept } from "./use-accept.ts";

/** The one act a question waits for; once it is solved, another answer is chosen from its menu. */
export function AcceptButton({ post }: { post: PostFacts }) {
  const t = useT("acts");
  const { busy, accept } = useAccept(post);
  return (
    <Button size="sm" icon="circle-check" busy={busy} onClick={accept} className="ml-2.5 !text-solved">
      {t("accept")}
    </Button>
  );
}
