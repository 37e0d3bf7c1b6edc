import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/** The columns of a BadgeView of badge `b`, in the language asked for or else in English. */
export function badgeViewSql(ctx: Pick<Ctx, "locale">): Prisma.Sql {
  return Prisma.sql`b.key, COALESCE(b.names->>${ctx.locale}, b.names->>'en') AS name,
    COALESCE(b.purposes->>${ctx.locale}, b.purposes->>'en') AS purpose, b.grade, b.icon`;
}
