import type { RankRight } from "../platform/authorize/index.ts";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Requirement } from "./ladder.ts";
import { canArrangeRanks } from "./ranks.policy.ts";
import { type LadderSetting, ranksSetting } from "./ranks.setting.ts";
import { requirementNames } from "./ranks-limits.schema.ts";
import { rankName } from "./standing-of.query.ts";
import { ladderOf } from "./with-rights.ts";

/** One step of the ladder as everybody reads it. */
export interface RankView {
  key: string;
  name: string;
  asked: Pick<Requirement, "name" | "asked">[];
  rights: readonly RankRight[];
  holders: number;
}

/** All ranks from the first up, in the language of the request, with how many members stand on each (without staff). */
export async function ladderView(ctx: Ctx): Promise<{ ranks: RankView[]; expertAcceptances: number }> {
  const { ranks, expertAcceptances } = ladderOf(ctx);
  const counts = await ctx.db.user.groupBy({ by: ["rank"], where: { isStaff: false, erasedAt: null }, _count: true });
  return {
    expertAcceptances,
    ranks: ranks.map((rank) => ({
      key: rank.key,
      name: rankName(ranks, rank.key, ctx.locale),
      asked: requirementNames.filter((name) => rank[name] > 0).map((name) => ({ name, asked: rank[name] })),
      rights: rank.rights,
      holders: counts.find((row) => row.rank === rank.key)?._count ?? 0,
    })),
  };
}

/** The ladder as admins arrange it, with the version to save from. Throws NotFound for everybody else. */
export async function ladderForAdmins(ctx: Ctx): Promise<{ ladder: LadderSetting; version: number }> {
  authorize(ctx, canArrangeRanks(ctx.actor));
  const row = await ctx.db.setting.findUnique({ where: { key: ranksSetting.key } });
  const stored = row ? ranksSetting.schema.safeParse(row.value) : null;
  return { ladder: stored?.data ?? ranksSetting.defaults, version: row?.version ?? 0 };
}

/** Key → name of every rank but the first, in the language of the request; costs no query. */
export async function rankNames(ctx: Ctx): Promise<Record<string, string>> {
  const { ranks } = ladderOf(ctx);
  return Object.fromEntries(ranks.slice(1).map(({ key }) => [key, rankName(ranks, key, ctx.locale)]));
}
