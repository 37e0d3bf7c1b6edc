"use client";
import { useT } from "./_client/intl.tsx";
import { Button } from "./_ui/button.tsx";
import { ClientLink } from "./_ui/client-link.tsx";

type ErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** When a page fails: what happened, what is kept, what to do. */
export default function PageError({ error, retry }: ErrorProps) {
  const t = useT("errors");
  return (
    <div role="alert" className="mx-auto grid max-w-column justify-items-start gap-3 px-4 py-14">
      <h1 className="text-28 font-bold">{t("title")}</h1>
      <p className="max-w-measure text-ink-2">{t("body")}</p>
      {error.digest && <p className="text-13 text-ink-3">{t("reference", { digest: error.digest })}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button variant="primary" icon="rotate-ccw" onClick={retry}>
          {t("retry")}
        </Button>
        <ClientLink href="/status" className="text-14 text-brand-ink hover:underline">
          {t("status")}
        </ClientLink>
      </div>
    </div>
  );
}
