import { csvRows as read } from "../reading/csv-rows.ts";
import { fileStage, type Stage } from "../stage.ts";
import { countKnown, readyPosts } from "../writing/ready-posts.ts";
import { settleStages } from "../writing/settle-stages.ts";
import { writeQuestions } from "../writing/write-questions.ts";
import { writeAnswers } from "../writing/write-replies.ts";
import { writeSolutions } from "../writing/write-solutions.ts";
import * as map from "./mozilla-map.ts";
import type { FindFile } from "./sources.ts";

/** The stages of a folder with questions and answers of support.mozilla.org as CSV (`questions*.csv`, `answers*.csv`). */
export function mozillaSupportStages(find: FindFile): Stage[] {
  const questions = find(/^questions.*\.csv(\.gz)?$/i);
  const answers = find(/^answers.*\.csv(\.gz)?$/i);
  if (!questions || !answers) throw new Error("The folder needs a questions….csv and an answers….csv (also as .gz).");
  return [
    fileStage({
      name: "questions",
      file: questions,
      weight: 3,
      read,
      map: map.questionOf,
      ready: (things, run, reader) => readyPosts(things, run, reader, { kind: "post", edited: false }),
      async write(tx, run, batch) {
        countKnown(run, "questions", batch);
        await writeQuestions(tx, run, batch.posts);
      },
    }),
    fileStage({
      name: "answers",
      file: answers,
      weight: 4,
      read,
      map: map.answerOf,
      ready: (things, run, reader) => readyPosts(things, run, reader, { kind: "post", edited: false }),
      async write(tx, run, batch, broken) {
        countKnown(run, "answers", batch);
        await writeAnswers(tx, run, batch.posts, broken);
      },
    }),
    ...settleStages(
      fileStage({
        name: "acceptances",
        file: questions,
        weight: 0.2,
        read,
        map: map.acceptanceOf,
        ready: async (things) => things,
        write: writeSolutions,
      }),
    ),
  ];
}
