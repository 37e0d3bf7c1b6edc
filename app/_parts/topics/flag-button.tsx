"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";

const FlagDialog = dynamic(() => import("./flag-dialog.tsx").then((part) => part.FlagDialog), { ssr: false });

/**
 * Telling moderators that something is wrong with a post. A link to a plain form until it is known who looks, and for
 * everybody without a script; it shows that one has reported the post.
 */
export function FlagButton({ post }: { post: PostFacts }) {
  const t = useT("acts");
  const local = useLocalHref();
  const viewer = useTopicViewer();
  const { path } = useTopicScope();
  const [asking, setAsking] = useState(false);
  const mine = viewer?.posts[post.id];
  const looks = cx(buttonClass("quiet", "md", true), "post-quiet");
  if (!viewer) {
    return (
      <a
        href={local(`${path}/report/${post.id}`)}
        rel="nofollow"
        aria-label={t("flag")}
        title={t("flag")}
        className={looks}
      >
        <Icon name="flag" size={17} />
      </a>
    );
  }
  if (!mine?.can.flag && !mine?.flagged) return null;
  const said = t(mine.flagged ? "flagged" : "flag");
  return (
    <>
      <button
        type="button"
        aria-label={said}
        title={said}
        aria-pressed={mine.flagged !== null}
        onClick={() => setAsking(true)}
        className={cx(buttonClass("quiet", "md", true), mine.flagged ? "!text-attention" : "post-quiet")}
      >
        <Icon name="flag" size={17} className={mine.flagged ? "fill-current/25" : undefined} />
      </button>
      <span className="text-ink">
        {asking && <FlagDialog post={post} reason={mine.flagged} onClose={() => setAsking(false)} />}
      </span>
    </>
  );
}
