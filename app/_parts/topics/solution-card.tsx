import type { PostView, TopicHead } from "../../../server/topics/index.ts";
import { formatDuration } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { Post } from "./post.tsx";
import { SolutionReports } from "./solution-reports.tsx";

type Solution = TopicHead["solutions"][number];

/** The answer that solved it, directly below the question: who accepted it, how it worked for others, the article. */
export function SolutionCard({ topic, solution, post }: { topic: TopicHead; solution: Solution; post: PostView }) {
  const t = getT("topics");
  const locale = getLocale();
  const took = Date.parse(solution.acceptedAt) - new Date(topic.createdAt).getTime();
  const verified = solution.stage === "VERIFIED";
  const values = { name: solution.acceptedBy.displayName, duration: formatDuration(took, locale) };
  return (
    <section
      id="solution"
      aria-labelledby={`solution-${post.number}`}
      className="mt-6 mb-4 scroll-mt-20 rounded-lg border border-solved-line bg-[linear-gradient(var(--color-solved-soft),var(--color-surface)_88px)] px-4 pb-2 max-md:-mx-2 md:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 pt-3.5 text-14 text-ink-2">
        <h2 id={`solution-${post.number}`} className="flex items-center gap-2 font-bold text-solved">
          <Icon name={verified ? "badge-check" : "circle-check"} size={18} className="stroke-2" />
          {verified ? t("verifiedSolution") : t("solution")}
        </h2>
        <span className="min-w-0 wrap-anywhere">
          {t(solution.acceptedAs === "ASKER" ? "acceptedAfter" : "acceptedFor", values)}
        </span>
      </div>
      <Post topic={topic} post={post} verified={verified} className="!pt-4" />
      <div className="-mx-4 mt-1 flex flex-wrap items-center gap-x-4.5 gap-y-2 border-t border-line px-4 pt-3 pb-1.5 text-14 text-ink-2 md:-mx-6 md:px-6">
        <SolutionReports
          post={post.id}
          number={post.number}
          worked={solution.workedCount}
          failed={solution.failedCount}
        />
        {topic.article && (
          <Link
            href={`/kb/a/${topic.article.number}/${topic.article.slug}`}
            className="inline-flex items-center gap-1.5 font-medium text-brand-ink hover:underline md:ml-auto"
          >
            <Icon name="book-open" />
            {t("inKnowledgeBase")}
            <Icon name="arrow-right" size={14} />
          </Link>
        )}
      </div>
    </section>
  );
}
