import { stackExchangeRows as read } from "../reading/stackexchange-rows.ts";
import { fileStage, type Placed, type Stage, workStage } from "../stage.ts";
import { count } from "../tally.ts";
import type { Person } from "../things.ts";
import { countKnown, readyPosts } from "../writing/ready-posts.ts";
import { settleStages } from "../writing/settle-stages.ts";
import { gatherChanges, writeBadges } from "../writing/write-history.ts";
import { writeLinks } from "../writing/write-links.ts";
import { readyPeople, writePeople } from "../writing/write-people.ts";
import { writeQuestions } from "../writing/write-questions.ts";
import { writeAnswers, writeComments } from "../writing/write-replies.ts";
import { writeSolutions } from "../writing/write-solutions.ts";
import { gatherVotes, settleVotes } from "../writing/write-votes.ts";
import type { FindFile } from "./sources.ts";
import { changeOf, voteOf } from "./stackexchange-history.ts";
import * as map from "./stackexchange-map.ts";

/** Questions of the dump have no language of their own; all its big sites but a few are in English. */
const LOCALE = "en";

/**
 * The stages of a Stack Exchange dump. Posts are read three times (questions, answers, acceptances): an answer may stand
 * before its question, and nothing is held in memory. Only Posts.xml must be there.
 */
export function stackExchangeStages(find: FindFile): Stage[] {
  const file = (name: string) => find(new RegExp(`^${name}\\.xml(\\.gz)?$`, "i"));
  const posts = file("Posts");
  if (!posts) throw new Error("The folder holds no Posts.xml or Posts.xml.gz.");
  const of = (name: string, stage: (file: string) => Stage): Stage[] => {
    const found = file(name);
    return found === null ? [] : [stage(found)];
  };
  const edited = file("PostHistory") !== null;
  return [
    ...of("Users", people),
    ...of("PostHistory", history),
    // The database has these to write while the first texts are made ready.
    ...of("Votes", votes),
    ...of("Badges", badges),
    questions(posts, edited),
    answers(posts, edited),
    ...of("Comments", comments),
    ...settleStages(acceptances(posts), [workStage("thanks", 0.02, settleVotes), ...of("PostLinks", links)]),
  ];
}

/**
 * Most of what the three stages of posts do not ask for is known by a look at the row; `map` leaves the rest. Before the
 * first single quote a double one is always the mark around a value.
 */
const readExcept =
  (leaves: (tag: string) => boolean): typeof read =>
  (file, onBytes) =>
    read(file, onBytes, leaves);

const asRead = async <T>(things: T): Promise<T> => things;

function people(file: string): Stage {
  return fileStage({
    name: "people",
    file,
    weight: 1,
    read,
    map: map.personOf,
    ready: readyPeople<Placed<Person>>,
    async write(tx, run, things) {
      const made = await writePeople(tx, run.source, things);
      count(run.tally.taken, "people", made);
      count(run.tally.known, "people", things.length - made);
    },
  });
}

function history(file: string): Stage {
  return fileStage({ name: "history", file, weight: 1, read, map: changeOf, ready: asRead, write: gatherChanges });
}

function questions(file: string, edited: boolean): Stage {
  return fileStage({
    name: "questions",
    file,
    weight: 2,
    // Texts come from the history that waits for its posts.
    ...(edited && { reads: "history" }),
    read: readExcept((tag) => /^[^']* PostTypeId="2"/.test(tag)),
    map: (values) => map.questionOf(values, LOCALE),
    ready: (things, run, reader) => readyPosts(things, run, reader, { kind: "post", edited }),
    async write(tx, run, batch) {
      countKnown(run, "questions", batch);
      await writeQuestions(tx, run, batch.posts);
    },
  });
}

function answers(file: string, edited: boolean): Stage {
  return fileStage({
    name: "answers",
    file,
    weight: 3,
    read: readExcept((tag) => /^[^']* PostTypeId="1"/.test(tag)),
    map: map.answerOf,
    ready: (things, run, reader) => readyPosts(things, run, reader, { kind: "post", edited }),
    async write(tx, run, batch, broken) {
      countKnown(run, "answers", batch);
      await writeAnswers(tx, run, batch.posts, broken);
    },
  });
}

function comments(file: string): Stage {
  return fileStage({
    name: "comments",
    file,
    weight: 8,
    read,
    map: map.commentOf,
    ready: (things, run, reader) => readyPosts(things, run, reader, { kind: "comment", edited: false }),
    async write(tx, run, batch, broken) {
      countKnown(run, "comments", batch);
      await writeComments(tx, run, batch.posts, broken);
    },
  });
}

function votes(file: string): Stage {
  return fileStage({ name: "votes", file, weight: 3, read, map: voteOf, ready: asRead, write: gatherVotes });
}

function acceptances(file: string): Stage {
  return fileStage({
    name: "acceptances",
    file,
    weight: 0.2,
    read: readExcept((tag) => !tag.includes("AcceptedAnswerId")),
    map: map.acceptanceOf,
    ready: asRead,
    write: writeSolutions,
  });
}

function links(file: string): Stage {
  return fileStage({ name: "links", file, weight: 3, read, map: map.linkOf, ready: asRead, write: writeLinks });
}

function badges(file: string): Stage {
  return fileStage({ name: "badges", file, weight: 2, read, map: map.badgeOf, ready: asRead, write: writeBadges });
}
