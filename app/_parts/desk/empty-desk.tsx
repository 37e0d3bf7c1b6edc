"use client";
import type { RefObject } from "react";
import { useT } from "../../_client/intl.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Skeleton } from "../../_ui/skeleton.tsx";

type Props = { place: RefObject<HTMLElement | null>; loading: boolean; onBack: () => void };

/** What stands in the place of the preview while nothing is chosen or it is on its way; Escape leads back. */
export function EmptyDesk({ place, loading, onBack }: Props) {
  const t = useT("desk");
  if (loading) {
    return (
      <section
        ref={place}
        tabIndex={-1}
        data-own-keys=""
        aria-label={t("preview")}
        onKeyDown={(event) => event.key === "Escape" && onBack()}
        className="max-w-[760px] px-10 py-8 outline-none"
      >
        <Skeleton rows={6} label={t("waiting")} />
      </section>
    );
  }
  return (
    <div className="grid flex-1 place-content-center">
      <EmptyState icon="keyboard" title={t("chooseTitle")}>
        {t("chooseHint")}
      </EmptyState>
    </div>
  );
}
