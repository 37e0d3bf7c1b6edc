import { randomBytes } from "node:crypto";
import { plantBadges } from "../../server/badges/index.ts";
import { boardInput } from "../../server/boards/boards.schema.ts";
import { saveBoard } from "../../server/boards/index.ts";
import { db } from "../../server/platform/db/client.ts";
import { backfillLedger } from "../../server/reputation/index.ts";
import { reviewAll } from "../../server/reviews/index.ts";
import { indexEverything } from "../../server/search/index.ts";
import { writeCast } from "./cast.ts";
import { momentOf } from "./clock.ts";
import { addCrowd } from "./crowd.ts";
import { playArticles } from "./play-articles.ts";
import { followModeration, moderationActs } from "./play-moderation.ts";
import { playProgramme } from "./play-programme.ts";
import { playReplies } from "./play-replies.ts";
import { type Act, actsOf, type Played } from "./play-topic.ts";
import { readAlong } from "./read-along.ts";
import { readFiles, readList, type SeedPerson } from "./read-community.ts";
import { tellPeople } from "./tell-people.ts";
import { writeTexts } from "./texts.ts";

/** Who can sign in to the demo, and as what. */
const signInRoles: Record<string, string> = {
  jonas: "asker",
  aylin: "helper",
  marta: "super user",
  nadia: "moderator",
  tim: "agent",
  ruth: "editor",
  ines: "admin",
};

export interface SignIn {
  role: string;
  email: string;
  password: string;
}

/**
 * Fills an empty database with the demo community: its people play a year of acts through the same commands that pages
 * use, each at its time. Returns the sign-ins with passwords made for this installation.
 */
export async function seed(today = new Date()): Promise<{ signIns: SignIn[] }> {
  const database = db();
  const people = readList<SeedPerson>("people");
  const passwords = new Map(Object.keys(signInRoles).map((name) => [name, randomBytes(12).toString("base64url")]));
  const cast = await writeCast(database, people, today, passwords);
  const longAgo = new Date(today.getTime() - 420 * 86_400_000);
  await writeTexts(cast.as("ines", longAgo));
  for (const [position, board] of readList<object>("boards").entries()) {
    await saveBoard(cast.as("ines", longAgo), null, boardInput.parse({ ...board, position }));
  }
  cast.atHomeOn((await database.board.findMany({ select: { id: true } })).map((board) => board.id));
  const played = new Map<string, Played>();
  const files = readFiles("topics");
  const starts = new Map(files.map((file) => [file.key, momentOf(file.head.at ?? "-1d 12:00", today)]));
  const acts: Act[] = files.flatMap((file) => actsOf(file, cast, today, played));
  acts.push(...moderationActs(database, cast, today, starts, played));
  // A stable sort keeps the order of a file where two acts share a moment.
  for (const act of acts.sort((a, b) => a.at.getTime() - b.at.getTime())) await act.play();
  await playArticles(database, cast, played, today);
  await playReplies(cast, today);
  await addCrowd(database, cast, played.values(), today);
  await followModeration(database, cast);
  // Planned without figures about what was just written, the statements over everything can take minutes.
  await database.$executeRaw`ANALYZE`;
  await database.$transaction((tx) => backfillLedger(cast.as("ines", today), tx), { timeout: 60_000 });
  await indexEverything(database);
  await tellPeople(database, today);
  await readAlong(database);
  await plantBadges(database);
  await playProgramme(database, cast, people, today);
  await database.$executeRaw`ANALYZE`;
  await reviewAll(cast.as("ines", today), { anew: true });
  return {
    signIns: people
      .filter((person) => passwords.has(person.name))
      .map((person) => ({
        role: signInRoles[person.name] ?? "",
        email: person.email,
        password: passwords.get(person.name) ?? "",
      })),
  };
}
