"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { formatNumber } from "../../_messages/format.ts";
import { BarButton } from "./bar-button.tsx";
import type { PostFacts } from "./post-facts.ts";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";
import { useCount } from "./use-count.ts";

/** Thanks for a post: at once on the page, and back again when the server refuses. */
export function ThanksButton({ post }: { post: PostFacts }) {
  const t = useT("acts");
  const locale = useLocale();
  const viewer = useTopicViewer();
  const { path, patch } = useTopicScope();
  const { act } = useAct();
  const [count, setCount] = useCount(post.thanks);
  const mine = viewer?.posts[post.id];
  const shown = count > 0 ? formatNumber(count, locale) : undefined;
  const thank = async () => {
    if (!mine) return;
    const on = !mine.thanked;
    const set = (thanked: boolean) =>
      patch((before) => {
        const own = before.posts[post.id];
        return own ? { ...before, posts: { ...before.posts, [post.id]: { ...own, thanked } } } : before;
      });
    set(on);
    setCount(count + (on ? 1 : -1));
    const done = await act(() => trpc.kudos.give.mutate({ post: post.id, on }));
    if (done) return setCount(done.answer.count);
    set(!on);
    setCount(count);
  };
  if (viewer && !mine?.can.thank) {
    if (count === 0) return null;
    return (
      <BarButton icon="heart" count={shown} disabled className="hover:!bg-transparent">
        {t("thanks")}
      </BarButton>
    );
  }
  return (
    <BarButton
      icon="heart"
      count={shown}
      on={mine ? mine.thanked : undefined}
      href={viewer === null ? signIn(path, post.number) : undefined}
      onClick={thank}
    >
      {t("thanks")}
    </BarButton>
  );
}

/** Where somebody signs in to come back to a post. */
export function signIn(path: string, number: number): string {
  return `/sign-in?to=${encodeURIComponent(`${path}#p${number}`)}`;
}
