import type { Metadata } from "next";
import type { AdminBoard } from "../../../../server/boards/boards-for-admins.query.ts";
import { getT } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Badge } from "../../../_ui/badge.tsx";
import { cx } from "../../../_ui/cx.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { ButtonLink, Link } from "../../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("boardsTitle") };
}

/** The tree of boards, archived ones included. */
export default async function BoardsPage({ searchParams }: { searchParams: Search }) {
  const [t, place, caller] = await Promise.all([getT("admin"), placeOf("/admin/boards", searchParams), api()]);
  const boards = await read(caller.boards.all());
  return (
    <AdminPage
      tab="boards"
      title={t("boardsTitle")}
      lead={t("boardsLead")}
      saved={place.asked("saved") === null ? null : t("saved")}
      actions={
        <ButtonLink href="/admin/boards/new" variant="primary" icon="plus">
          {t("newBoard")}
        </ButtonLink>
      }
    >
      {boards.length === 0 ? (
        <EmptyState icon="folder-tree" title={t("boardsEmpty")}>
          {t("boardsEmptyText")}
        </EmptyState>
      ) : (
        <ul className="rows border-t border-line">
          {boards.map((board) => (
            <BoardRow key={board.slug} board={board} />
          ))}
        </ul>
      )}
    </AdminPage>
  );
}

function BoardRow({ board, child }: { board: AdminBoard; child?: boolean }) {
  const t = getT("admin");
  return (
    <>
      <li
        data-row=""
        className={cx("group relative flex items-center gap-3 py-3", child && "pl-8", board.archived && "text-ink-3")}
      >
        <span className={`swatch swatch-${board.tint} flex-none`} />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 font-medium">
            <Link
              href={`/admin/boards/${board.slug}`}
              className="after:absolute after:inset-0 group-hover:text-brand-ink"
            >
              {board.name}
            </Link>
            {board.visibility !== "PUBLIC" && (
              <Badge icon="lock" tone={board.visibility === "STAFF" ? "attention" : "plain"}>
                {t(`audience_${board.visibility}`)}
              </Badge>
            )}
            {board.asking !== "MEMBERS" && board.asking !== board.visibility && (
              <Badge>{t("askingBadge", { who: t(`audience_${board.asking}`) })}</Badge>
            )}
            {board.archived && <Badge icon="archive">{t("archived")}</Badge>}
          </p>
          <p className="text-13 text-ink-3">
            /b/{board.slug} · {t(`language_${board.locale === "de" ? "de" : "en"}`)}
          </p>
        </div>
        <p className="num flex-none text-13 text-ink-3">{t("topicCount", { count: board.topicCount })}</p>
        <Icon name="chevron-right" size={16} className="flex-none text-ink-3" />
      </li>
      {board.children.map((one) => (
        <BoardRow key={one.slug} board={one} child />
      ))}
    </>
  );
}
