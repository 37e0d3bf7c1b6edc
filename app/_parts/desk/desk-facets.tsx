"use client";
import type { DeskFound, DeskKind } from "../../../server/desk/desk.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatNumber } from "../../_messages/format.ts";

const kinds = ["all", "articles", "solved", "staff", "replies"] as const satisfies DeskKind[];

type Props = { facets: DeskFound["facets"]; kind: DeskKind; onKind: (kind: DeskKind) => void };

/** Kinds of hits with their counts. Pressing one leaves the focus in the field. */
export function DeskFacets({ facets, kind, onKind }: Props) {
  const t = useT("desk");
  const locale = useLocale();
  return (
    <fieldset className="relative flex min-w-0 gap-0.5 overflow-x-auto text-13 text-ink-2 [scrollbar-width:none]">
      <legend className="sr-only">{t("facets")}</legend>
      {kinds.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === kind}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onKind(one)}
          className="flex flex-none gap-1.5 rounded-md px-2 py-1 hover:bg-sunken aria-pressed:bg-brand-soft aria-pressed:font-medium aria-pressed:text-brand-ink touch:py-3"
        >
          {t(`facet_${one}`)}
          <span className="num font-normal text-ink-3">
            {formatNumber(facets[one], locale)}
            {facets.more && one !== "replies" && facets[one] > 0 ? "+" : ""}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
