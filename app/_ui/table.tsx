import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/**
 * A column: `key` names the cell of a row, `number` sets it flush right in figures of equal width, `tight` keeps short words
 * and dates on one line however narrow the page is.
 */
export type Column<Row> = {
  key: string;
  title: ReactNode;
  number?: boolean;
  tight?: boolean;
  cell: (row: Row) => ReactNode;
};

type TableProps<Row> = {
  /** What the table shows, for screen readers; visible with `captionShown`. */
  caption: string;
  captionShown?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** A table with a real header; scrolls sideways on a phone instead of squeezing. */
export function Table<Row>({ caption, captionShown, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left text-14">
        <caption className={captionShown ? "pb-2 text-left text-14 font-medium" : "sr-only"}>{caption}</caption>
        <thead>
          <tr className="border-b border-line-2 text-13 text-ink-3">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cx("py-2 pr-4 font-medium", column.number && "text-right")}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line hover:bg-sunken">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cx(
                    "py-2.5 pr-4 align-middle",
                    column.number && "num text-right",
                    column.tight && "whitespace-nowrap",
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
