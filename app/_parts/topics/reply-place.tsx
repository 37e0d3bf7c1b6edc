import type { TopicHead } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { ReplyDock } from "./reply-dock.tsx";

/** The end of a topic: where the next answer is written. `last` says that the newest answers stand above it. */
export function ReplyPlace({ topic, last }: { topic: TopicHead; last: boolean }) {
  const t = getT("topics");
  return (
    <section id="answer" aria-label={t("yourAnswer")} className="mt-8 scroll-mt-20 border-t border-line pt-6 no-print">
      <ReplyDock locked={topic.lock !== null} last={last} question={topic.kind === "QUESTION"} />
    </section>
  );
}
