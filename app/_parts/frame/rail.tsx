import { getT } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";
import type { FrameBoard } from "./frame-data.ts";
import { OwnBoards } from "./own-boards.tsx";
import { RailLink } from "./rail-link.tsx";
import { StaffLinks } from "./staff-links.tsx";
import { UnreadDot } from "./unread-dot.tsx";

type RailProps = { boards: FrameBoard[]; path: string };

/** The left rail: a column from 1024 px, below that a sheet that the menu button opens (a native popover). */
export function Rail({ boards, path }: RailProps) {
  const t = getT("frame");
  const controls = getT("controls");
  return (
    <nav id="rail" popover="auto" aria-label={t("mainNavigation")} className="site-rail">
      <button
        type="button"
        popoverTarget="rail"
        popoverTargetAction="hide"
        aria-label={controls("close")}
        className={`${buttonClass("quiet", "md", true)} mb-1 ml-auto flex lg:hidden`}
      >
        <Icon name="x" size={20} />
      </button>
      <RailLink href="/" path={path} icon="house">
        {t("home")}
      </RailLink>
      <RailLink href="/kb" path={path} icon="book-open">
        {t("knowledge")}
      </RailLink>
      <RailLink href="/super-users" path={path} icon="star">
        {t("superUsers")}
      </RailLink>
      <RailLink href="/leaders" path={path} icon="trophy">
        {t("leaders")}
      </RailLink>
      <h2>{t("boards")}</h2>
      {boards.map((board) => (
        <BoardLinks key={board.slug} board={board} path={path} />
      ))}
      <OwnBoards shown={boards.map((board) => board.slug)} />
      <StaffLinks />
    </nav>
  );
}

function BoardLinks({ board, path }: { board: FrameBoard; path: string }) {
  const open = [board, ...board.children].some((one) => path.startsWith(`/b/${one.slug}`));
  return (
    <>
      <RailLink href={`/b/${board.slug}`} path={path} tint={board.tint}>
        <span className="min-w-0 truncate">{board.name}</span>
        <UnreadDot slug={board.slug} />
      </RailLink>
      {open &&
        board.children.map((child) => (
          <RailLink key={child.slug} href={`/b/${child.slug}`} path={path} child>
            <span className="min-w-0 truncate">{child.name}</span>
            <UnreadDot slug={child.slug} />
          </RailLink>
        ))}
    </>
  );
}
