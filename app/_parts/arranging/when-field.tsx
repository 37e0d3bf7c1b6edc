import { getT } from "../../_messages/server.ts";
import { Select } from "../../_ui/select.tsx";

const hours = [1, 6, 12, 24, 72, 168, 336, 720] as const;

/** A time from now, in steps people think in. `none` is the choice without an end. */
export function WhenField({ id, label, none }: { id: string; label: string; none?: string }) {
  const t = getT("arranging");
  const choices = hours.map((count) => ({ value: String(count), label: t("in", { hours: count }) }));
  return (
    <Select
      id={id}
      name="hours"
      label={label}
      choices={none ? [{ value: "", label: none }, ...choices] : choices}
      defaultValue={none ? "" : "24"}
    />
  );
}
