import { type ListFilter, listFilters } from "../../../server/topics/topics.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Tabs } from "../../_ui/tabs.tsx";

/** The filter an address asks for; all topics when it asks for none we know. */
export function filterOf(state: string | undefined): ListFilter {
  return listFilters.find((filter) => filter === state) ?? "active";
}

export function FilterTabs({ base, current }: { base: string; current: ListFilter }) {
  const t = getT("boards");
  return (
    <Tabs
      label={t("filter")}
      tabs={listFilters.map((filter) => ({
        href: filter === "active" ? base : `${base}?state=${filter}`,
        label: t(`filter_${filter}`),
        current: filter === current,
      }))}
    />
  );
}
