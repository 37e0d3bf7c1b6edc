"use client";
import { useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { useMutation } from "../../_client/use-mutation.ts";
import { Button } from "../../_ui/button.tsx";
import { ShownOnce } from "./shown-once.tsx";

/** Gives a webhook a new secret and shows it, once. */
export function ChangeSecret({ webhook }: { webhook: string }) {
  const t = useT("integrations");
  const [secret, setSecret] = useState<string | null>(null);
  const change = useMutation(trpc.integrations.changeWebhookSecret.mutate);
  if (secret) return <ShownOnce secret={secret} hint={t("secretChanged")} onDone={() => setSecret(null)} />;
  return (
    <Button
      type="button"
      variant="line"
      icon="key-round"
      busy={change.busy}
      onClick={async () => {
        const changed = await change.run({ webhook });
        if (changed) setSecret(changed.secret);
      }}
    >
      {t("changeSecret")}
    </Button>
  );
}
