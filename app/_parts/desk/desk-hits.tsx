"use client";
import type { DeskFound, DeskHit as Hit } from "../../../server/desk/desk.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { DeskHit } from "./desk-hit.tsx";

export function hitId(hit: Hit): string {
  return `hit-${hit.kind}-${hit.number}`;
}

type Props = { found: DeskFound; selected: Hit | null; asked: boolean; onChoose: (hit: Hit) => void };

/** The hits as a list box; the exact ones first, then those that are only similar. */
export function DeskHits({ found, selected, asked, onChoose }: Props) {
  const t = useT("desk");
  const option = (hit: Hit) => (
    <DeskHit
      key={hitId(hit)}
      id={hitId(hit)}
      hit={hit}
      selected={selected !== null && hitId(hit) === hitId(selected)}
      onChoose={() => onChoose(hit)}
    />
  );
  return (
    <div className="min-h-0 flex-1 relative overflow-y-auto">
      <div id="desk-hits" role="listbox" aria-label={t("list")}>
        {found.groups.map(({ name, hits }) =>
          name === "hits" ? (
            hits.map(option)
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box, not of form fields
            <div key={name} role="group" aria-label={t(`group_${name}`)}>
              <div aria-hidden="true" className="border-b border-line bg-sunken px-4.5 py-1.5 text-12 text-ink-3">
                {t(`group_${name}`)}
              </div>
              {hits.map(option)}
            </div>
          ),
        )}
      </div>
      {found.groups.length === 0 && (
        <EmptyState icon="search" title={t(asked ? "noneTitle" : "startTitle")}>
          {t(asked ? "noneHint" : "startHint")}
        </EmptyState>
      )}
    </div>
  );
}
