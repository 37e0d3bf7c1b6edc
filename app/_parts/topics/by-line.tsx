import type { ReactNode } from "react";
import type { PostView } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Badge, StaffBadge } from "../../_ui/badge.tsx";
import { cx } from "../../_ui/cx.ts";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { rankNameOf } from "../people/rank-names.ts";

type ByLineProps = {
  post: PostView;
  /** Address of the page, for the link to this post. */
  path: string;
  /** Stands in place of what the person did so far: device and version of a question. */
  meta?: ReactNode;
  compact?: boolean;
};

/** Who wrote a post, who they are here, and when. */
export function ByLine({ post, path, meta, compact }: ByLineProps) {
  const t = getT("topics");
  const ui = getT("ui");
  const { author } = post;
  const standing = author.solutionCount > 0 ? t("solutionCount", { count: author.solutionCount }) : null;
  const line = [author.title, rankNameOf(author), standing].filter(Boolean).join(" · ");
  return (
    <div className="flex items-center gap-3">
      <Avatar
        name={author.displayName}
        image={author.avatar}
        tint={author.tint}
        size={compact ? 24 : 36}
        ring={author.isSuperUser}
      />
      <div className="min-w-0 wrap-anywhere">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-15 font-medium">
          {author.erased ? (
            <span>{author.displayName}</span>
          ) : (
            <Link href={`/u/${author.name}`} className="hit hover:underline">
              {author.displayName}
            </Link>
          )}
          {author.isSuperUser && (
            <Badge tone="super" icon="star">
              {ui("superUser")}
            </Badge>
          )}
          {author.isStaff && <StaffBadge>{ui("staff")}</StaffBadge>}
          {post.official && (
            <Badge tone="brand" icon="building-2">
              {t("official")}
            </Badge>
          )}
        </p>
        {!compact && (meta || line) && <p className="text-13 text-ink-3">{meta ?? line}</p>}
      </div>
      <p className="ml-auto flex flex-none flex-col items-end text-13 leading-6 text-ink-3">
        <Link
          href={`${path}#p${post.number}`}
          className={cx(!post.editedAt && "hit", "hover:text-ink hover:underline")}
        >
          <Time value={post.createdAt} style="day" />
        </Link>
        {post.editedAt && (
          <Link
            href={`${path}/history/${post.id}`}
            rel="nofollow"
            className="hover:text-ink hover:underline max-sm:text-12 max-sm:leading-6"
          >
            {t("edited")}
          </Link>
        )}
      </p>
    </div>
  );
}
