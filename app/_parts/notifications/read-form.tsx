"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useTransition } from "react";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { IconButton } from "../../_ui/icon-button.tsx";
import { toast } from "../../_ui/toast.tsx";
import { refreshViewer } from "../frame/viewer-store.ts";

type Props = {
  action: string;
  back: string;
  /** Which ones; none means all. */
  ids: string[];
  /** What the one is about, for its name. */
  title?: string;
};

/** Marks notifications as read. A plain form without a script; with one the page stays where it is. */
export function ReadForm({ action, back, ids, title }: Props) {
  const t = useT("notifications");
  const router = useRouter();
  const [busy, start] = useTransition();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    start(async () => {
      try {
        await trpc.notifications.read.mutate({ ids });
        refreshViewer();
        start(() => router.refresh());
      } catch {
        toast(t("failed"));
      }
    });
  };
  return (
    <form method="post" action={action} onSubmit={send}>
      <input type="hidden" name="_next" value={back} />
      <input type="hidden" name="_back" value={back} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      {title === undefined ? (
        <Button type="submit" icon="check-check" busy={busy}>
          {t("readAll")}
        </Button>
      ) : (
        <IconButton type="submit" icon="check" size="sm" label={t("readOne", { title })} disabled={busy} />
      )}
    </form>
  );
}
