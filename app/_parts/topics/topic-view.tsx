import type { TopicPage } from "../../../server/topics/index.ts";
import { limits } from "../../../server/topics/topics.schema.ts";
import { Messages } from "../../_messages/messages.tsx";
import { getT } from "../../_messages/server.ts";
import { Columns } from "../../_ui/page.tsx";
import { Answers } from "./answers.tsx";
import { LookingAt } from "./looking-at.tsx";
import { Opening } from "./opening.tsx";
import { ReplyPlace } from "./reply-place.tsx";
import { SolutionCard } from "./solution-card.tsx";
import { TimerNote } from "./timer-note.tsx";
import { TopicAside } from "./topic-aside.tsx";
import { TopicBanners } from "./topic-banners.tsx";
import { topicHref } from "./topic-data.ts";
import { TopicData } from "./topic-data-for-search.tsx";
import { TopicHeading } from "./topic-heading.tsx";
import { TopicScope } from "./topic-scope.tsx";

const { title, question, answer, comment } = limits;
const textLimits = { title, question, answer, comment };

/** Posts named in the question what the viewer may do: it travels in an address, which has to stay below 16 kB. */
const MOST = 280;

/** The page of a topic: question, solution, answers, and what can be done with them. */
export function TopicView({ page }: { page: TopicPage }) {
  const t = getT("topics");
  const { topic } = page;
  const flags = {
    solved: topic.solutions.length > 0,
    pinned: topic.pinned,
    locked: topic.lock !== null,
    duplicate: topic.duplicateOf !== null,
    solvedWithout: topic.solvedWithout !== null,
  };
  const posts = [page.opening, ...page.solutionPosts, ...page.answers].flatMap((post) => [post, ...post.comments]);
  const ids = posts.map((post) => post.id);
  return (
    <Messages areas={["acts"]}>
      <TopicScope
        number={topic.number}
        path={topicHref(topic)}
        tags={topic.tags}
        state={flags}
        limits={textLimits}
        posts={[...new Set(ids)].slice(0, MOST)}
      >
        <Columns label={t("facts")} aside={<TopicAside page={page} />}>
          <div data-current-board={topic.board.slug} data-find-scope="">
            <TopicHeading topic={topic} solutionPosts={page.solutionPosts} />
            <TopicBanners topic={topic} />
            <TimerNote />
            <LookingAt />
            <Opening page={page} />
            {topic.solutions.map((solution) => {
              const post = page.solutionPosts.find((one) => one.id === solution.postId);
              return post && <SolutionCard key={solution.id} topic={topic} solution={solution} post={post} />;
            })}
            <Answers page={page} />
          </div>
          <ReplyPlace topic={topic} last={page.next === null && page.sort === "oldest"} />
        </Columns>
      </TopicScope>
      <TopicData page={page} />
    </Messages>
  );
}
