import type { Metadata } from "next";
import { getT } from "../../../../_messages/server.ts";
import { CapacityPanel } from "../../../../_parts/programme/capacity-panel.tsx";
import { LoadTable } from "../../../../_parts/programme/load-table.tsx";
import { RoutingEffectPart } from "../../../../_parts/programme/routing-effect.tsx";
import { StaffPage } from "../../../../_parts/programme/staff-page.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";

export function generateMetadata(): Metadata {
  return { title: getT("programme")("tab.capacity") };
}

/** Whether there are enough super users, who solves, who carries too much, and whose renewal falls due. */
export default async function CapacityPage() {
  const t = getT("programme");
  const caller = await api();
  const [capacity, load, effect] = await Promise.all([
    read(caller.programme.capacity()),
    read(caller.programme.load()),
    read(caller.routing.effect({})),
  ]);
  return (
    <StaffPage tab="capacity" title={t("tab.capacity")} lead={t("capacityLead")}>
      <CapacityPanel capacity={capacity} />
      <LoadTable rows={load} />
      <RoutingEffectPart effect={effect} />
    </StaffPage>
  );
}
