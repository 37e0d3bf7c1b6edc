import { IconButton } from "../../_ui/icon-button.tsx";

type Props = { action: string; here: string; badge: string; by: "up" | "down"; label: string };

/** Moves a badge by one place: a plain form. */
export function MoveForm({ action, here, badge, by, label }: Props) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="key" value={badge} />
      <input type="hidden" name="by" value={by} />
      <input type="hidden" name="_next" value={here} />
      <input type="hidden" name="_back" value={here} />
      <IconButton type="submit" icon={by === "up" ? "arrow-up" : "arrow-down"} size="sm" label={label} />
    </form>
  );
}
