import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

export type State = "open" | "answered" | "solved" | "verified" | "closed" | "article" | "idea";

const looks: Record<State, { icon: IconName; className: string }> = {
  open: { icon: "circle", className: "text-attention" },
  answered: { icon: "circle-dot", className: "text-ink-3" },
  solved: { icon: "circle-check", className: "text-solved" },
  verified: { icon: "badge-check", className: "text-verified" },
  closed: { icon: "lock", className: "text-ink-3" },
  article: { icon: "book-open", className: "text-verified" },
  idea: { icon: "lightbulb", className: "text-idea" },
};

type ViewProps = { state: State; size?: number; word?: boolean; text: string };

/** Where something stands, for islands too, which bring the word themselves. */
export function StateGlyphView({ state, size = 20, word, text }: ViewProps) {
  const look = looks[state];
  return (
    <span className={cx("inline-flex items-center gap-1.5", look.className)} title={word ? undefined : text}>
      <Icon name={look.icon} size={size} className="stroke-2" />
      <span className={word ? "text-14 font-medium" : "sr-only"}>{text}</span>
    </span>
  );
}
