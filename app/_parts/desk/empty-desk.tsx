"use client";
import { useT } from "../../_client/intl.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Skeleton } from "../../_ui/skeleton.tsx";

/** What stands in the place of the preview while nothing is chosen or it is on its way. */
export function EmptyDesk({ loading }: { loading: boolean }) {
  const t = useT("desk");
  if (loading) {
    return (
      <div className="max-w-[760px] px-10 py-8">
        <Skeleton rows={6} label={t("waiting")} />
      </div>
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
