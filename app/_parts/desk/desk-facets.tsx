"use client";
import type { Facets, SearchKind } from "../../../server/search/search.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatNumber } from "../../_messages/format.ts";

export const deskKinds = ["all", "articles", "solved", "staff"] as const satisfies SearchKind[];

type Props = { facets: Facets; kind: SearchKind; onKind: (kind: SearchKind) => void };

/** Kinds of hits with their counts. Pressing one leaves the focus in the field. */
export function DeskFacets({ facets, kind, onKind }: Props) {
  const t = useT("desk");
  const locale = useLocale();
  return (
    <fieldset className="flex gap-1 overflow-x-auto text-13 text-ink-2 [scrollbar-width:none]">
      <legend className="sr-only">{t("facets")}</legend>
      {deskKinds.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === kind}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onKind(one)}
          className="flex flex-none gap-1.5 rounded-md px-2.5 py-1 hover:bg-sunken aria-pressed:bg-brand-soft aria-pressed:font-medium aria-pressed:text-brand-ink touch:py-3"
        >
          {t(`facet_${one}`)}
          <span className="num font-normal text-ink-3">
            {formatNumber(facets[one], locale)}
            {facets.more && facets[one] > 0 ? "+" : ""}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
