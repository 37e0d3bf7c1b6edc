"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Menu, MenuItem, MenuLink } from "../../_ui/menu.tsx";
import { toast } from "../../_ui/toast.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAccept } from "./use-accept.ts";
import { useAct } from "./use-act.ts";

const PostDialog = dynamic(() => import("./post-dialog.tsx").then((part) => part.PostDialog), { ssr: false });
const TopicDialog = dynamic(() => import("./topic-dialog.tsx").then((part) => part.TopicDialog), { ssr: false });
const TopicMenuItems = dynamic(() => import("./topic-menu-items.tsx").then((part) => part.TopicMenuItems), {
  ssr: false,
});

export type PostAct = "verify" | "HIDDEN" | "REMOVED";
export type TopicAct = "lock" | "tags" | "duplicate" | "information" | "solveWithout";

/** Everything that can be done with a post beyond its bar; stands only where the viewer may do at least one thing. */
export function PostMenu({ post, onEdit }: { post: PostFacts; onEdit: () => void }) {
  const t = useT("acts");
  const local = useLocalHref();
  const viewer = useTopicViewer();
  const router = useRouter();
  const { path, state } = useTopicScope();
  const { accept } = useAccept(post);
  const { act, renew } = useAct();
  const [asking, setAsking] = useState<PostAct | null>(null);
  const [topicAct, setTopicAct] = useState<TopicAct | null>(null);
  const can = viewer?.posts[post.id]?.can;
  const other = can?.accept && state.solved;
  const opening = post.kind === "OPENING";
  const onTopic =
    opening && viewer && (viewer.can.moderate || viewer.can.curate || viewer.can.retag || viewer.can.solveWithout);
  const something =
    can && (can.edit || can.delete || can.moderate || can.revoke || can.verify || can.suggest || other || post.edited);
  if (!something && !onTopic) return null;
  const remove = async () => {
    if (!(await act(() => trpc.topics.delete.mutate({ post: post.id })))) return;
    const undo = async () => {
      if (await act(() => trpc.topics.restore.mutate({ post: post.id }))) {
        if (opening) router.push(local(path));
        else renew();
      }
    };
    toast(t("deleted"), undo);
    if (opening) router.push(local("/"));
    else renew();
  };
  const revoke = async () => {
    if (await act(() => trpc.solutions.revoke.mutate({ post: post.id }))) {
      renew();
      toast(t("revoked"));
    }
  };
  const unverify = async () => {
    if (await act(() => trpc.solutions.verify.mutate({ post: post.id, on: false, validFor: null }))) {
      renew();
      toast(t("unverified"));
    }
  };
  return (
    <>
      <Menu id={`menu-${post.number}`} label={t("more", { name: post.author })} icon="ellipsis" iconOnly hotkey=".">
        {can?.edit && (
          <MenuItem icon="pencil" data-key="e" onClick={onEdit}>
            {t("edit")}
          </MenuItem>
        )}
        {can?.suggest && (
          <MenuLink icon="square-pen" href={local(`${path}/suggest/${post.id}`)}>
            {t("suggestEdit")}
          </MenuLink>
        )}
        {post.edited && (
          <MenuLink icon="history" href={local(`${path}/history/${post.id}`)}>
            {t("history")}
          </MenuLink>
        )}
        {other && (
          <MenuItem icon="circle-check" onClick={accept}>
            {t("accept")}
          </MenuItem>
        )}
        {can?.verify && (
          <MenuItem icon="badge-check" onClick={() => setAsking("verify")}>
            {t(post.verified ? "verifyAgain" : "verify")}
          </MenuItem>
        )}
        {can?.verify && post.verified && (
          <MenuItem icon="undo-2" onClick={unverify}>
            {t("unverify")}
          </MenuItem>
        )}
        {can?.revoke && (
          <MenuItem icon="undo-2" onClick={revoke}>
            {t("revoke")}
          </MenuItem>
        )}
        {onTopic && <TopicMenuItems onAsk={setTopicAct} />}
        {can?.moderate && (
          <>
            <MenuItem icon="eye-off" onClick={() => setAsking("HIDDEN")}>
              {t("hide")}
            </MenuItem>
            <MenuItem icon="ban" danger onClick={() => setAsking("REMOVED")}>
              {t("remove")}
            </MenuItem>
            <MenuLink icon="settings" href={local(`${path}/manage?post=${post.id}#post-title`)}>
              {t("managePost")}
            </MenuLink>
          </>
        )}
        {can?.delete && (
          <MenuItem icon="trash-2" danger onClick={remove}>
            {t("delete")}
          </MenuItem>
        )}
      </Menu>
      <span className="text-ink">
        {asking && <PostDialog post={post} act={asking} onClose={() => setAsking(null)} />}
        {topicAct && <TopicDialog act={topicAct} onClose={() => setTopicAct(null)} />}
      </span>
    </>
  );
}
