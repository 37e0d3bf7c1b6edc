import type { TopicPage } from "../../../server/topics/index.ts";
import { formatDuration } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { AvatarStack } from "../../_ui/avatar.tsx";
import { Figure } from "../../_ui/figure.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Link } from "../../_ui/link.tsx";
import { AsideSection } from "../../_ui/page.tsx";
import { Time } from "../../_ui/time.tsx";
import { FollowTopic } from "./follow-topic.tsx";
import { RelatedTopics } from "./related-topics.tsx";
import { topicHref } from "./topic-data.ts";

/** Faces shown beside a topic at most. */
const FACES = 6;
/** From this many answers on, looking for a word in the page pays. */
const LONG = 6;

/** Facts of the topic: places to jump to, times, people, what is related. */
export function TopicAside({ page }: { page: TopicPage }) {
  const t = getT("topics");
  return (
    <div className="xl:sticky xl:top-20">
      <AsideSection title={t("onThisPage")}>
        <Jumps page={page} />
        {page.topic.answerCount >= LONG && <FindInTopic />}
      </AsideSection>
      <AsideSection title={t("thisTopic")}>
        <Facts page={page} />
      </AsideSection>
      {page.topic.presence === "VISIBLE" && <RelatedTopics topic={page.topic.number} />}
    </div>
  );
}

function Jumps({ page }: { page: TopicPage }) {
  const t = getT("topics");
  const { topic } = page;
  const base = topicHref(topic);
  const shown = page.answers.filter((post) => post.presence === "VISIBLE");
  const latest = page.sort === "oldest" && page.next === null ? shown.at(-1) : undefined;
  const firstHref = page.sort === "oldest" && !page.previous && shown[0] ? `#p${shown[0].number}` : `${base}#answers`;
  const jump = (href: string, label: React.ReactNode) => (
    <li>
      <Link href={href} className="block py-1 text-ink-2 hover:text-ink touch:py-3">
        {label}
      </Link>
    </li>
  );
  return (
    <ul className="border-l-2 border-line pl-3.5">
      {jump("#p1", t(topic.kind === "QUESTION" ? "question" : "opening"))}
      {topic.solutions.length > 0 && jump("#solution", t("solution"))}
      {topic.answerCount > 0 && jump(firstHref, t("firstAnswer"))}
      {topic.answerCount > 1 &&
        jump(
          latest ? `#p${latest.number}` : `${base}/${topic.lastNumber}`,
          t.rich("latest", { when: () => <Time value={topic.lastActivityAt} style="day" /> }),
        )}
    </ul>
  );
}

function FindInTopic() {
  const t = getT("topics");
  return (
    <form data-find="" className="relative mt-4 noscript-hidden">
      <Icon name="search" className="pointer-events-none absolute top-2.5 left-2.5 touch:top-3.5 text-ink-3" />
      <input
        type="search"
        aria-label={t("findInTopic")}
        placeholder={t("findInTopic")}
        className="field !min-h-9 touch:!min-h-11 !py-1 !pr-12 !pl-8.5 !text-14"
      />
      <output className="num absolute top-2 right-3 text-12 text-ink-3" />
    </form>
  );
}

function Facts({ page: { topic, opening, solutionPosts, answers } }: { page: TopicPage }) {
  const t = getT("topics");
  const locale = getLocale();
  const asked = new Date(topic.createdAt).getTime();
  const after = (value: Date | null) => (value ? formatDuration(new Date(value).getTime() - asked, locale) : null);
  const facts: [string, React.ReactNode][] = [
    [t("firstAnswerAfter"), after(topic.firstAnswerAt)],
    [t("solvedAfter"), topic.kind === "QUESTION" ? after(topic.solvedAt) : null],
    [t("views"), <Figure key="views" value={topic.viewCount} />],
    [t("meToo"), topic.meTooCount > 0 ? <Figure key="meToo" value={topic.meTooCount} /> : null],
  ];
  const people = new Map(
    [opening, ...solutionPosts, ...answers]
      .filter((post) => post.presence === "VISIBLE")
      .map(({ author }) => [author.name, author]),
  );
  const faces = [...people.values()].slice(0, FACES);
  return (
    <>
      <dl className="num grid grid-cols-[1fr_auto] gap-y-1.5">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="contents">
                <dt className="text-ink-2">{name}</dt>
                <dd className="text-right">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <FollowTopic count={topic.followCount} />
      {faces.length > 1 && (
        <div className="mt-3.5">
          <AvatarStack
            label={t("people", { names: faces.map((face) => face.displayName).join(", ") })}
            people={faces.map(({ displayName, tint, avatar }) => ({ name: displayName, tint, image: avatar }))}
          />
        </div>
      )}
    </>
  );
}
