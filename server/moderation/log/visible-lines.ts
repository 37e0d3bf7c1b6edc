import { type Actor, audiencesOf, holds } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { actsElsewhere } from "./acts-elsewhere.ts";
import { moderatedBoards } from "./log.policy.ts";
import { loggedActs } from "./logged-acts.ts";

/** Names of acts only admins read. */
const administration = [...loggedActs.filter((act) => act.adminsOnly).map((act) => act.name), ...actsElsewhere];

/** Lines `a` the actor may read: admins all, moderators those of boards they moderate and may enter. */
export function visibleLinesSql(actor: Actor): Prisma.Sql {
  if (holds(actor, ["ADMIN"])) return Prisma.sql`TRUE`;
  const boards = moderatedBoards(actor);
  const within = Prisma.sql`EXISTS (SELECT 1 FROM "Board" b WHERE b.id = a."boardId"
    AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])
    AND (${boards === null} OR b.id = ANY(${boards ?? []}::uuid[]) OR b."parentId" = ANY(${boards ?? []}::uuid[])))`;
  const anywhere = Prisma.sql`(a."boardId" IS NULL AND ${boards === null})`;
  return Prisma.sql`a.act <> ALL(${administration}::text[]) AND (${anywhere} OR ${within})`;
}
