import { formatNumber } from "../../_messages/format.ts";
import { getLocale } from "../../_messages/server.ts";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Meter } from "../../_ui/meter.tsx";

export interface ShownRequirement {
  name: string;
  label: string;
  have: number;
  asked: number;
  met: boolean;
  /** In place of "have of asked", where the figure would mislead. */
  figure?: string;
}

type Props = {
  rows: ShownRequirement[];
  words: { met: string; missing: string; progress: (row: { have: string; asked: string }) => string };
};

/** What is asked, how far one is, and whether it is enough: each with a word, a figure and a bar. */
export function RequirementList({ rows, words }: Props) {
  const locale = getLocale();
  return (
    <ul className="grid gap-4">
      {rows.map((row) => {
        const figure =
          row.figure ??
          words.progress({ have: formatNumber(row.have, locale), asked: formatNumber(row.asked, locale) });
        return (
          <li key={row.name} className="grid gap-1.5">
            <p className="flex items-baseline justify-between gap-3 text-15">
              <span className="flex min-w-0 items-center gap-2">
                <Icon
                  name={row.met ? "circle-check" : "circle"}
                  size={16}
                  className={cx("flex-none", row.met ? "text-solved" : "text-ink-3")}
                />
                {row.label}
                <span className="sr-only">: {row.met ? words.met : words.missing}</span>
              </span>
              <span className="flex-none text-14 num text-ink-2">{figure}</span>
            </p>
            <Meter share={row.met ? 1 : row.have / Math.max(1, row.asked)} label={`${row.label}: ${figure}`} />
          </li>
        );
      })}
    </ul>
  );
}
