import type { TopicPage } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { Post } from "./post.tsx";

/** Longest field value that fits into the line below the name; longer ones fold away. */
const SHORT = 40;

/** The opening post with what the board asked for: device and version beside the name, logs folded below. */
export function Opening({ page: { topic, opening } }: { page: TopicPage }) {
  const t = getT("topics");
  const fields = Object.entries(topic.fields);
  const short = fields.filter(([, value]) => value.length <= SHORT && !value.includes("\n"));
  const long = fields.filter((field) => !short.includes(field));
  const meta = short.map(([, value]) => value).join(", ");
  return (
    <Post topic={topic} post={opening} meta={meta || undefined} meToo={topic.kind === "QUESTION"}>
      {long.map(([key, value]) => (
        <details key={key} className="mt-3 rounded-md border border-line px-3.5 py-2 text-14">
          <summary className="font-medium text-ink-2">{t("field", { name: key.replaceAll("-", " ") })}</summary>
          <pre className="mt-2 overflow-x-auto pb-1 text-13 whitespace-pre-wrap">{value}</pre>
        </details>
      ))}
    </Post>
  );
}
