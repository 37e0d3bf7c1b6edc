import { getT } from "../_messages/server.ts";
import { buttonClass } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

type PaginationProps = {
  /** Address of the newer page, if there is one. */
  newer?: string | null;
  older?: string | null;
  /** Other words than "Newer" and "Older", for lists that are not ordered by time. */
  words?: { newer: string; older: string };
  /** Names the navigation when a page has two of them. */
  label?: string;
};

/** Newer and older: lists are paged by position, so there are no page numbers to count. */
export function Pagination({ newer, older, words, label }: PaginationProps) {
  if (!newer && !older) return null;
  const t = getT("ui");
  return (
    <nav aria-label={label ?? t("pages")} className="flex justify-between gap-3 py-6">
      {newer ? (
        <Link href={newer} rel="prev" className={buttonClass("line")}>
          <Icon name="arrow-left" />
          {words?.newer ?? t("newer")}
        </Link>
      ) : (
        <span />
      )}
      {older && (
        <Link href={older} rel="next" className={buttonClass("line")}>
          {words?.older ?? t("older")}
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
