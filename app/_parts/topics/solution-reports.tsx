"use client";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { signIn } from "./thanks-button.tsx";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";
import { useCount } from "./use-count.ts";

type ReportsProps = { post: string; number: number; worked: number; failed: number };

/** For how many the solution worked, and the reader's own word on it. */
export function SolutionReports({ post, number, worked: givenWorked, failed: givenFailed }: ReportsProps) {
  const t = useT("acts");
  const viewer = useTopicViewer();
  const { patch } = useTopicScope();
  const { act } = useAct();
  const [worked, setWorked] = useCount(givenWorked);
  const [failed, setFailed] = useCount(givenFailed);
  const mine = viewer?.posts[post];
  const set = (reported: boolean | null) =>
    patch((before) => {
      const own = before.posts[post];
      return own ? { ...before, posts: { ...before.posts, [post]: { ...own, reported } } } : before;
    });
  const say = async (said: boolean) => {
    if (!mine) return;
    const before = mine.reported;
    const next = before === said ? null : said;
    set(next);
    setWorked(worked + Number(next === true) - Number(before === true));
    setFailed(failed + Number(next === false) - Number(before === false));
    const done = await act(() => trpc.solutions.report.mutate({ post, worked: next }));
    if (!done) set(before);
    setWorked(done ? done.answer.worked : worked);
    setFailed(done ? done.answer.failed : failed);
  };
  const bold = (text: React.ReactNode) => <b className="num text-ink">{text}</b>;
  return (
    <>
      <span aria-live="polite">{t.rich("reports", { worked, failed, b: (chunks) => bold(chunks) })}</span>
      {(!viewer || mine?.can.report) && (
        <span className="flex flex-wrap gap-1.5">
          <ReportButton said={true} on={mine?.reported === true} number={number} onSay={say} />
          <ReportButton said={false} on={mine?.reported === false} number={number} onSay={say} />
        </span>
      )}
    </>
  );
}

type ReportButtonProps = { said: boolean; on: boolean; number: number; onSay: (said: boolean) => void };

function ReportButton({ said, on, number, onSay }: ReportButtonProps) {
  const t = useT("acts");
  const local = useLocalHref();
  const viewer = useTopicViewer();
  const { path } = useTopicScope();
  const looks = cx(
    "inline-flex min-h-8 items-center gap-1.5 rounded-md border bg-surface px-3 text-14 touch:min-h-11",
    on ? "border-solved font-medium text-solved" : "border-line-2 text-ink-2 hover:border-field hover:text-ink",
  );
  const label = t(said ? "workedForMe" : "didNotWork");
  if (!viewer) {
    return (
      <a href={local(signIn(path, number))} rel="nofollow" className={looks}>
        {label}
      </a>
    );
  }
  return (
    <button type="button" aria-pressed={on} className={looks} onClick={() => onSay(said)}>
      {on && <Icon name="check" size={14} />}
      {label}
    </button>
  );
}
