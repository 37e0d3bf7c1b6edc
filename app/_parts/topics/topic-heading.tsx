import type { PostView, TopicHead } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { Badge, Tag } from "../../_ui/badge.tsx";
import { Breadcrumb } from "../../_ui/breadcrumb.tsx";
import { Link } from "../../_ui/link.tsx";
import { StateGlyph } from "../../_ui/state-glyph.tsx";
import { Time } from "../../_ui/time.tsx";
import { stateOf } from "./topic-state.ts";

type HeadingProps = { topic: TopicHead; solutionPosts: PostView[] };

/** Where the topic stands, its title, and one line on how far it got. */
export async function TopicHeading({ topic, solutionPosts }: HeadingProps) {
  const { board } = topic;
  const crumbs = [...(board.parent ? [board.parent] : []), board].map(({ name, slug }) => ({
    label: name,
    href: `/b/${slug}`,
  }));
  return (
    <header className="border-b border-line pb-5">
      <Breadcrumb crumbs={crumbs} />
      <h1 lang={topic.locale} className="mt-2.5 mb-3 text-28 font-bold max-md:text-22">
        {topic.title}
      </h1>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-14 text-ink-2">
        <StateLine topic={topic} solutionPosts={solutionPosts} />
      </div>
      {topic.tags.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-1.5">
          {topic.tags.map((tag) => (
            <li key={tag}>
              <Tag name={tag} href={`/tags/${encodeURIComponent(tag)}`} />
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function StateLine({ topic, solutionPosts }: HeadingProps) {
  const t = getT("topics");
  const state = stateOf(topic);
  const solution = topic.solutions[0];
  const solver = solutionPosts.find((post) => post.id === solution?.postId)?.author;
  const person = (text: React.ReactNode) =>
    solver && !solver.erased ? (
      <Link href={`/u/${solver.name}`} className="hover:text-ink hover:underline">
        {text}
      </Link>
    ) : (
      text
    );
  const day = (value: string | Date) => () => <Time value={value} relative={false} />;
  return (
    <>
      {state ? (
        <StateGlyph state={state} size={18} word />
      ) : (
        <Badge icon={topic.kind === "ANNOUNCEMENT" ? "megaphone" : "messages-square"}>
          {t(topic.kind === "ANNOUNCEMENT" ? "kind_ANNOUNCEMENT" : "kind_DISCUSSION")}
        </Badge>
      )}
      {solution && solver ? (
        <span className="min-w-0 wrap-anywhere">
          {solution.stage === "VERIFIED" && solution.verifiedAt
            ? t.rich(solution.validFor ? "solvedVerifiedFor" : "solvedVerified", {
                name: solver.displayName,
                validFor: solution.validFor ?? "",
                person: (chunks) => person(chunks),
                when: day(solution.verifiedAt),
              })
            : t.rich("solvedBy", {
                name: solver.displayName,
                person: (chunks) => person(chunks),
                when: day(solution.acceptedAt),
              })}
        </span>
      ) : (
        <span>
          {topic.kind === "QUESTION" ? t("answerCount", { count: topic.answerCount }) : null}
          {topic.kind === "QUESTION" && <span aria-hidden="true"> · </span>}
          {t.rich("since", { when: () => <Time value={topic.createdAt} /> })}
        </span>
      )}
      {topic.pinned && (
        <Badge icon="pin" tone="brand">
          {t("pinned")}
        </Badge>
      )}
      {topic.board.visibility !== "PUBLIC" && (
        <Badge icon="lock" tone="attention">
          {t(`audience_${topic.board.visibility as "MEMBERS" | "SUPER_USERS" | "STAFF"}`)}
        </Badge>
      )}
    </>
  );
}
