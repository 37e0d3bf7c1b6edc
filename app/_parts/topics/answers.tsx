import { Fragment } from "react";
import type { PostView, TopicHead, TopicPage } from "../../../server/topics/index.ts";
import { topicSorts } from "../../../server/topics/topics.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { Pagination } from "../../_ui/pagination.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { ConcealedPosts } from "./concealed-posts.tsx";
import { Post } from "./post.tsx";
import { topicHref, windowHref } from "./topic-data.ts";

/** The answers of one window, in the order asked for. */
export function Answers({ page }: { page: TopicPage }) {
  const t = getT("topics");
  const { topic, sort } = page;
  const answers = page.answers.filter((post) => post.presence === "VISIBLE" || topic.presence !== "VISIBLE");
  const solved = new Set(topic.solutions.map((solution) => solution.postId));
  const windowOf = (from: string | null) => from && `${windowHref(topic, { sort, from })}#answers`;
  const earlier = page.previous;
  return (
    <section id="answers" aria-labelledby="answers-title" className="mt-9 scroll-mt-16">
      {topic.answerCount > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line pb-2.5">
          <h2 id="answers-title" className="text-18 font-bold">
            {t("answerCount", { count: topic.answerCount })}
          </h2>
          {topic.answerCount > 1 && <Sorting topic={topic} sort={sort} />}
        </div>
      )}
      <Pagination
        newer={earlier && windowOf(earlier === page.answers[0]?.number.toString() ? null : earlier)}
        words={{ newer: t("earlierAnswers"), older: t("laterAnswers") }}
      />
      <div>
        {sort === "oldest" && <ConcealedPosts before={answers[0]?.number ?? (page.next ? 0 : undefined)} after={1} />}
        {answers.map((post, place) => (
          <Fragment key={post.id}>
            {solved.has(post.id) ? (
              <SolutionInPlace topic={topic} post={post} />
            ) : (
              <Post topic={topic} post={post} className="not-first:border-t border-line mt-3.5 first:mt-0" />
            )}
            {sort === "oldest" && (
              <ConcealedPosts
                after={post.number}
                before={answers[place + 1]?.number ?? (page.next ? Number(page.next) : undefined)}
              />
            )}
          </Fragment>
        ))}
      </div>
      {sort !== "oldest" && <ConcealedPosts after={1} />}
      <Pagination older={windowOf(page.next)} words={{ newer: t("earlierAnswers"), older: t("laterAnswers") }} />
    </section>
  );
}

function Sorting({ topic, sort }: { topic: TopicHead; sort: TopicPage["sort"] }) {
  const t = getT("topics");
  return (
    <nav aria-label={t("order")} className="ml-auto flex gap-3.5 text-14">
      {topicSorts.map((name) => (
        <Link
          key={name}
          href={`${windowHref(topic, { sort: name })}#answers`}
          rel={name === "oldest" ? undefined : "nofollow"}
          aria-current={name === sort ? "true" : undefined}
          className="text-ink-3 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink touch:py-3"
        >
          {t(`sort_${name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The solution where it was written: its text folds out, because it stands in full below the question. */
function SolutionInPlace({ topic, post }: { topic: TopicHead; post: PostView }) {
  const t = getT("topics");
  const { author } = post;
  return (
    <article className="mt-3.5 border-line py-4 not-first:border-t">
      <details>
        <summary className="flex items-center gap-x-3 rounded-md text-14 touch:min-h-11">
          <Avatar
            name={author.displayName}
            image={author.avatar}
            tint={author.tint}
            size={36}
            ring={author.isSuperUser}
          />
          <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
            <span className="text-15 font-medium">{author.displayName}</span>
            <span className="inline-flex items-center gap-1.5 font-medium text-solved">
              <Icon name="circle-check" className="stroke-2" />
              {t("solutionAbove")}
            </span>
          </span>
          <Icon name="chevron-down" className="ml-auto text-ink-3" />
        </summary>
        <Prose html={post.html} lang={topic.locale} className="mt-3.5" />
        <Link
          href={`${topicHref(topic)}#p${post.number}`}
          className="mt-3 inline-block text-14 text-brand-ink hover:underline"
        >
          {t("toSolution")}
        </Link>
      </details>
    </article>
  );
}
