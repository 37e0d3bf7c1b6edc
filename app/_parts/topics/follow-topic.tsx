"use client";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { formatNumber } from "../../_messages/format.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { signIn } from "./thanks-button.tsx";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";
import { useCount } from "./use-count.ts";

/** Who follows the topic hears of answers; how many do stands beside. */
export function FollowTopic({ count: given }: { count: number }) {
  const t = useT("acts");
  const locale = useLocale();
  const local = useLocalHref();
  const viewer = useTopicViewer();
  const { number, path, patch } = useTopicScope();
  const { act } = useAct();
  const [count, setCount] = useCount(given);
  const on = viewer?.following ?? false;
  const toggle = async () => {
    patch((before) => ({ ...before, following: !on }));
    setCount(count + (on ? -1 : 1));
    const send = () => trpc.follows.follow.mutate({ target: { kind: "topic", number }, on: !on });
    if (await act(send)) return;
    patch((before) => ({ ...before, following: on }));
    setCount(count);
  };
  const looks = `${buttonClass("line", "sm")} mt-3.5 w-full`;
  const inside = (
    <>
      <Icon name={on ? "check" : "bell"} />
      {on ? t("following") : t("follow")}
      {count > 0 && <span className="num font-normal text-ink-3">{formatNumber(count, locale)}</span>}
    </>
  );
  if (!viewer) {
    return (
      <a href={local(signIn(path, 1))} rel="nofollow" className={looks}>
        {inside}
      </a>
    );
  }
  return (
    <button type="button" aria-pressed={on} className={looks} onClick={toggle}>
      {inside}
    </button>
  );
}
