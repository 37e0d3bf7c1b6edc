import type { ReactNode } from "react";
import type { TopicRow as Row } from "../../../server/topics/topic-rows.query.ts";
import { getT } from "../../_messages/server.ts";
import { Pagination } from "../../_ui/pagination.tsx";
import { TopicRow } from "./topic-row.tsx";

type Props = {
  page: { rows: Row[]; next: string | null };
  /** Address of this list, for the pages after the first. */
  base: string;
  after?: string | undefined;
  showBoard?: boolean;
  empty: ReactNode;
};

/** A page of topics with the way to older ones. */
export function TopicList({ page, base, after, showBoard, empty }: Props) {
  const t = getT("boards");
  if (page.rows.length === 0) return empty;
  const older = page.next ? `${base}${base.includes("?") ? "&" : "?"}after=${encodeURIComponent(page.next)}` : null;
  return (
    <>
      <h2 className="sr-only">{t("listLabel")}</h2>
      <ul className="rows" aria-label={t("listLabel")}>
        {page.rows.map((row) => (
          <TopicRow key={row.number} row={row} {...(showBoard !== undefined && { showBoard })} />
        ))}
      </ul>
      <Pagination newer={after ? base : null} older={older} words={{ newer: t("toNewest"), older: t("older") }} />
    </>
  );
}
