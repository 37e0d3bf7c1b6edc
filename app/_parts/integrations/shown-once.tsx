"use client";
import { useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";
import { toast } from "../../_ui/toast.tsx";
import { copyText } from "../desk/copy-text.ts";

/** A secret right after it was made; after this page nobody sees it again. */
export function ShownOnce({ secret, hint, onDone }: { secret: string; hint: string; onDone: () => void }) {
  const t = useT("integrations");
  return (
    <section role="status" className="grid gap-3 rounded-lg border border-solved-line bg-solved-soft px-5 py-4">
      <p className="text-15 font-medium">{hint}</p>
      <code className="rounded-md border border-line bg-surface px-3 py-2 text-14 break-all select-all">{secret}</code>
      <div className="flex flex-wrap gap-3">
        <Button
          type="button"
          variant="primary"
          icon="copy"
          onClick={async () => toast(t((await copyText(secret)) ? "copied" : "copyByHand"))}
        >
          {t("copy")}
        </Button>
        <Button type="button" variant="line" onClick={onDone}>
          {t("kept")}
        </Button>
      </div>
    </section>
  );
}
