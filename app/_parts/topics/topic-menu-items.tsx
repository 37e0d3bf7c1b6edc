"use client";
import { useRouter } from "next/navigation";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { MenuItem, MenuLink } from "../../_ui/menu.tsx";
import { toast } from "../../_ui/toast.tsx";
import type { TopicAct } from "./post-menu.tsx";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";

/** Acts on the whole topic, in the menu of its opening post; each switch shows the one way it can go. */
export function TopicMenuItems({ onAsk }: { onAsk: (act: TopicAct) => void }) {
  const t = useT("acts");
  const viewer = useTopicViewer();
  const { number, path, state } = useTopicScope();
  const { act, renew } = useAct();
  const router = useRouter();
  const local = useLocalHref();
  if (!viewer) return null;
  const run = async (send: () => Promise<unknown>, said: string, undo?: () => void) => {
    if (!(await act(send))) return;
    renew();
    toast(said, undo);
  };
  const pin = (pinned: boolean): void => {
    const send = () => trpc.topics.pin.mutate({ topic: number, pinned });
    void run(send, t(pinned ? "pinned" : "unpinned"), () => pin(!pinned));
  };
  const unlock = () => run(() => trpc.topics.lock.mutate({ topic: number, locked: false, reason: "" }), t("unlocked"));
  const notDuplicate = () =>
    run(() => trpc.topics.markDuplicate.mutate({ topic: number, original: null }), t("notDuplicateAnyMore"));
  const open = () => run(() => trpc.solutions.solveWithout.mutate({ topic: number, reason: null }), t("openAgain"));
  const draft = async () => {
    const made = await act(() => trpc.knowledge.draftFromTopic.mutate({ topic: number }));
    if (made) router.push(local(`/kb/edit/${made.answer.number}`));
  };
  const { can } = viewer;
  return (
    <>
      {can.draftArticle && (
        <MenuItem icon="book-open" onClick={draft}>
          {t("draftArticle")}
        </MenuItem>
      )}
      {can.solveWithout &&
        (state.solvedWithout ? (
          <MenuItem icon="undo-2" onClick={open}>
            {t("notSolvedWithout")}
          </MenuItem>
        ) : (
          <MenuItem icon="circle-check" onClick={() => onAsk("solveWithout")}>
            {t("solveWithout")}
          </MenuItem>
        ))}
      {can.retag && (
        <MenuItem icon="tag" onClick={() => onAsk("tags")}>
          {t("changeTags")}
        </MenuItem>
      )}
      {can.curate && (
        <>
          <MenuItem icon="circle-help" onClick={() => onAsk("information")}>
            {t("requestInformation")}
          </MenuItem>
          {state.duplicate ? (
            <MenuItem icon="undo-2" onClick={notDuplicate}>
              {t("notDuplicate")}
            </MenuItem>
          ) : (
            <MenuItem icon="git-merge" onClick={() => onAsk("duplicate")}>
              {t("markDuplicate")}
            </MenuItem>
          )}
        </>
      )}
      {can.moderate && (
        <MenuItem icon="pin" onClick={() => pin(!state.pinned)}>
          {t(state.pinned ? "unpin" : "pin")}
        </MenuItem>
      )}
      {(can.moderate || can.lock) && (
        <MenuLink icon="settings" href={local(`${path}/manage`)}>
          {t("manageTopic")}
        </MenuLink>
      )}
      {can.lock &&
        (state.locked ? (
          <MenuItem icon="lock-open" onClick={unlock}>
            {t("unlock")}
          </MenuItem>
        ) : (
          <MenuItem icon="lock" onClick={() => onAsk("lock")}>
            {t("lock")}
          </MenuItem>
        ))}
    </>
  );
}
