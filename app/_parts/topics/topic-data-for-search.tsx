import type { PostView, TopicPage } from "../../../server/topics/index.ts";
import { getLocale } from "../../_messages/server.ts";
import { absoluteHref } from "../../_server/site.ts";
import { StructuredData } from "../structured-data.tsx";
import { topicHref } from "./topic-data.ts";

/** Longest text of one post in the data for search engines. */
const MOST = 5_000;
/** Answers named in it; engines read the first few. */
const ANSWERS = 10;

/** What search engines read of a question with answers (schema.org QAPage); nothing for other topics. */
export async function TopicData({ page }: { page: TopicPage }) {
  const { topic, opening, solutionPosts, answers, sort } = page;
  if (topic.kind !== "QUESTION" || topic.answerCount === 0 || topic.presence !== "VISIBLE") return null;
  if (sort !== "oldest" || page.previous) return null;
  const address = await absoluteHref(topicHref(topic), getLocale());
  const post = (one: PostView) => ({
    text: plain(one.html).slice(0, MOST),
    dateCreated: new Date(one.createdAt).toISOString(),
    upvoteCount: one.kudosCount,
    url: `${address}#p${one.number}`,
    author: { "@type": "Person", name: one.author.displayName },
  });
  const answer = (one: PostView) => ({ "@type": "Answer", ...post(one) });
  const others = answers.filter((one) => one.presence === "VISIBLE" && !solutionPosts.some(({ id }) => id === one.id));
  const data = {
    "@type": "QAPage",
    inLanguage: topic.locale,
    mainEntity: {
      "@type": "Question",
      name: topic.title,
      answerCount: topic.answerCount,
      ...post(opening),
      ...(solutionPosts.length > 0 && { acceptedAnswer: solutionPosts.map(answer) }),
      ...(others.length > 0 && { suggestedAnswer: others.slice(0, ANSWERS).map(answer) }),
    },
  };
  return <StructuredData data={data} />;
}

const names: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The words of a post without its markup. */
function plain(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/li|\/h\d|\/pre|\/tr)\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => names[entity] ?? entity)
    .replace(/\n{2,}/g, "\n")
    .trim();
}
