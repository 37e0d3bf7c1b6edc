"use client";
import type { TopicViewer } from "../../../server/viewer/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { formatDate } from "../../_messages/format.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Button, buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import { useViewer } from "../frame/viewer-store.ts";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";

type ConcealedPostsProps = {
  /** Answers between these numbers; `before` left out means to the end. */
  after?: number;
  before?: number;
  /** Comments of this post. */
  parent?: string;
};

/** Posts that are out of sight for others, at their place, for their author and for moderators. */
export function ConcealedPosts({ after, before = Number.POSITIVE_INFINITY, parent }: ConcealedPostsProps) {
  const viewer = useTopicViewer();
  const here = viewer?.concealed.filter((post) =>
    parent
      ? post.parentId === parent
      : post.kind === "ANSWER" && after !== undefined && post.number > after && post.number < before,
  );
  if (!here?.length) return null;
  return here.map((post) => <ConcealedPost key={post.id} post={post} />);
}

function ConcealedPost({ post }: { post: TopicViewer["concealed"][number] }) {
  const t = useT("acts");
  const locale = useLocale();
  const viewer = useTopicViewer();
  const { path } = useTopicScope();
  const { act, renew } = useAct();
  const held = post.presence === "HELD";
  const restore = async () => {
    const again = held ? trpc.topics.release : trpc.topics.restore;
    if (await act(() => again.mutate({ post: post.id }))) renew();
  };
  const moderate = viewer?.posts[post.id]?.can.moderate;
  const { author } = post;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const me = useViewer();
  return (
    <article id={`p${post.number}`} className="my-3.5 scroll-mt-20 rounded-lg bg-attention-soft px-4 py-3">
      <p className="mb-2.5 flex flex-wrap items-center gap-2 text-14 font-medium text-attention">
        <Icon name={held ? "clock" : "eye-off"} />
        {t(`concealed_${post.presence as "HELD" | "HIDDEN" | "REMOVED" | "DELETED"}`)}
        {post.reason && <span className="font-normal text-ink-2">{t("because", { reason: post.reason })}</span>}
        {post.by && <span className="font-normal text-ink-3">{post.by}</span>}
      </p>
      {post.editableFrom && (
        <p className="mb-3 text-14 text-ink-2">
          {moderate
            ? t("hiddenByFlagsStaff")
            : t("hiddenByFlags", { time: formatDate(post.editableFrom, locale, "moment", zone) })}
        </p>
      )}
      <p className="flex items-center gap-2.5 text-14">
        <Avatar name={author.displayName} image={author.avatar} tint={author.tint} size={24} />
        <span className="font-medium">{author.displayName}</span>
        <TimeView value={post.createdAt} locale={locale} style="day" className="ml-auto text-13 text-ink-3" />
      </p>
      <Prose html={post.html} small className="mt-2" />
      {!moderate && viewer?.posts[post.id]?.can.edit && (
        <ClientLink href={`${path}/edit/${post.id}`} className={cx(buttonClass("line", "sm"), "mt-3")}>
          <Icon name="pencil" />
          {t("edit")}
        </ClientLink>
      )}
      {!held && me?.name === author.name && (
        <p className="mt-2 text-14">
          <ClientLink href="/account/decisions" className="text-brand-ink underline underline-offset-3">
            {t("toReasons")}
          </ClientLink>
        </p>
      )}
      {moderate && (
        <Button size="sm" icon={held ? "check" : "rotate-ccw"} className="mt-3" onClick={restore}>
          {t(held ? "release" : "restore")}
        </Button>
      )}
    </article>
  );
}
