"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { DeskFound, DeskHit, DeskKind } from "../../../server/desk/desk.schema.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf } from "../../_client/refusal.ts";
import { cx } from "../../_ui/cx.ts";
import { DeskFacets } from "./desk-facets.tsx";
import { DeskField } from "./desk-field.tsx";
import { DeskHits, hitId } from "./desk-hits.tsx";
import { DeskPreview } from "./desk-preview.tsx";
import { EmptyDesk } from "./empty-desk.tsx";
import { RepliesBar } from "./replies-bar.tsx";
import { useDeskSearch } from "./use-desk-search.ts";
import { usePreview } from "./use-preview.ts";

/**
 * The staff search. The field keeps the focus while arrows move through the hits; Enter goes into the preview, where
 * letters act. On a phone the preview is a page over the list.
 */
export function DeskSearch({ start }: { start: { query: string; found: DeskFound } }) {
  const t = useT("desk");
  const errors = useT("errors");
  const locale = useLocale();
  const [query, setQuery] = useState(start.query);
  const [kind, setKind] = useState<DeskKind>("all");
  const [place, setPlace] = useState(0);
  const [entered, setEntered] = useState<DeskHit | null>(null);
  // Enter was pressed before the letters were answered: it goes into the first hit of the answer.
  const [hasty, setHasty] = useState(false);
  // Where the arrows point since the last letter: the answer that comes meanwhile does not take it away.
  const pointed = useRef<string | null>(null);
  const { found, waiting, trouble } = useDeskSearch(query, kind, start.found);
  const hits = found.groups.flatMap((group) => group.hits);
  const hit = entered ?? hits[Math.min(place, hits.length - 1)] ?? null;
  const { preview, setUsed } = usePreview(hit);
  const [pins, setPins] = useState<ReadonlyMap<string, boolean>>(new Map());
  const key = hit ? `${hit.kind}${hit.number}` : "";
  const pinned = pins.get(key) ?? found.pinned.includes(key);
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first hit, or where the arrows point
  useEffect(() => {
    setPlace(Math.max(0, pointed.current ? hits.findIndex((other) => hitId(other) === pointed.current) : 0));
    if (hasty) setEntered(hits[0] ?? null);
    setHasty(false);
  }, [found]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the preview is another element than its loading
  useEffect(() => {
    // Also while the preview loads, so that its letters do not end up in the field.
    if (entered) pane.current?.focus();
  }, [entered, preview]);
  useEffect(() => {
    if (hit) document.getElementById(hitId(hit))?.scrollIntoView({ block: "nearest" });
  }, [hit]);
  const back = () => {
    const left = entered && hits.findIndex((other) => hitId(other) === hitId(entered));
    if (left !== null && left >= 0) setPlace(left);
    setEntered(null);
    field.current?.focus();
  };
  const ask = (text: string) => {
    setEntered(null);
    setHasty(false);
    pointed.current = null;
    setQuery(text);
  };
  const show = (next: DeskKind) => {
    pointed.current = null;
    setKind(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (by !== undefined) {
      setEntered(null);
      const next = Math.max(0, Math.min(hits.length - 1, place + by));
      pointed.current = hits[next] ? hitId(hits[next]) : null;
      setPlace(next);
    } else if (event.key === "Enter" && waiting) setHasty(true);
    else if (event.key === "Enter" && hit) setEntered(hit);
    else if (event.key === "Escape" && query !== "") ask("");
    else return;
    event.preventDefault();
  };
  const { all, more } = found.facets;
  const told = query.trim() === "" ? "" : t(more ? "hitsMore" : "hits", { count: all, ms: found.ms });
  return (
    <div className="relative grid h-[calc(100dvh-56px)] grid-cols-1 max-md:h-[calc(100dvh-56px-58px-env(safe-area-inset-bottom))] md:grid-cols-[340px_minmax(0,1fr)] xl:grid-cols-[440px_minmax(0,1fr)]">
      <h1 className="sr-only">{t("title")}</h1>
      <section
        aria-label={t("title")}
        className={cx("flex min-h-0 flex-col border-line md:border-r", entered && "max-md:hidden")}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 border-b border-line px-4.5 pt-4 pb-3">
          <DeskField
            field={field}
            query={query}
            onQuery={ask}
            onKeyDown={press}
            active={hit ? hitId(hit) : undefined}
            open={hits.length > 0}
          />
          <DeskFacets facets={found.facets} kind={kind} onKind={show} />
        </div>
        <p role="status" className="sr-only">
          {waiting ? "" : told}
        </p>
        {trouble && (
          <p role="alert" className="border-b border-line px-4.5 py-2.5 text-14 text-danger">
            {sentenceOf(trouble, errors, locale)}
          </p>
        )}
        <DeskHits
          found={found}
          selected={hit}
          asked={query.trim() !== ""}
          onChoose={(chosen) => {
            setPlace(hits.indexOf(chosen));
            setEntered(chosen);
          }}
        />
        <RepliesBar />
      </section>
      <div className={cx("flex min-h-0 min-w-0 flex-col", !entered && "max-md:hidden")}>
        {preview && hit ? (
          <DeskPreview
            key={`${preview.kind}${preview.number}`}
            preview={preview}
            place={pane}
            told={told}
            onBack={back}
            onUsed={setUsed}
            pinned={pinned}
            onPinned={(on) => setPins((before) => new Map(before).set(key, on))}
          />
        ) : (
          <EmptyDesk place={pane} loading={hit !== null} onBack={back} />
        )}
      </div>
    </div>
  );
}
