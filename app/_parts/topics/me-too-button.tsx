"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { formatNumber } from "../../_messages/format.ts";
import { BarButton } from "./bar-button.tsx";
import { signIn } from "./thanks-button.tsx";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";
import { useCount } from "./use-count.ts";

/** "Me too": the reader has the same problem. */
export function MeTooButton({ count: given }: { count: number }) {
  const t = useT("acts");
  const locale = useLocale();
  const viewer = useTopicViewer();
  const { number, path, patch } = useTopicScope();
  const { act } = useAct();
  const [count, setCount] = useCount(given);
  const toggle = async () => {
    if (!viewer) return;
    const on = !viewer.meToo;
    patch((before) => ({ ...before, meToo: on }));
    setCount(count + (on ? 1 : -1));
    if (await act(() => trpc.topics.meToo.mutate({ topic: number, on }))) return;
    patch((before) => ({ ...before, meToo: !on }));
    setCount(count);
  };
  const barred = viewer && !viewer.can.meToo;
  if (barred && count === 0) return null;
  return (
    <BarButton
      icon="hand"
      count={count > 0 ? formatNumber(count, locale) : undefined}
      on={viewer && !barred ? viewer.meToo : undefined}
      href={viewer === null ? signIn(path, 1) : undefined}
      disabled={barred || undefined}
      className={barred ? "hover:!bg-transparent" : undefined}
      onClick={toggle}
    >
      {t("meToo")}
    </BarButton>
  );
}
