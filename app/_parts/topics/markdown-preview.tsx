"use client";
import { useEffect, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Prose } from "../../_ui/prose.tsx";

/** The text as it will stand on the page, made by the same renderer on the server. */
export function MarkdownPreview({ text }: { text: string }) {
  const t = useT("acts");
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    trpc.topics.preview.query({ body: text.slice(0, 20_000) }).then(
      (made) => here && setHtml(made.html),
      () => here && setHtml(""),
    );
    return () => {
      here = false;
    };
  }, [text]);
  if (!text.trim()) return <p className="min-h-32 px-3 py-2.5 text-14 text-ink-3">{t("nothingYet")}</p>;
  return <Prose html={html ?? ""} className="max-h-[60dvh] min-h-32 relative overflow-y-auto px-3 py-2.5" />;
}
