"use client";
import { useT } from "../../_client/intl.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import type { AskedBoard } from "./ask-start.ts";

/** The board chosen, and the way back to choosing; what is typed comes along. */
export function BoardLine({ board, title }: { board: AskedBoard; title: string }) {
  const t = useT("ask");
  return (
    <p className="flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2.5 text-15">
      <span className={`swatch swatch-${board.tint % 12}`} />
      <span className="font-medium">{board.name}</span>
      <ClientLink
        href={`/ask${title ? `?title=${encodeURIComponent(title)}` : ""}`}
        className="ml-auto text-14 text-brand-ink hover:underline touch:py-2.5"
      >
        {t("change")}
      </ClientLink>
    </p>
  );
}
