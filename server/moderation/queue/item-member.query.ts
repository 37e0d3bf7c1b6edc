import type { Ctx } from "../../platform/authorize/index.ts";
import { profileTexts } from "../../users/index.ts";
import { memberRecord } from "../record/index.ts";
import type { ItemMember } from "./item-view.schema.ts";

/** The member an item is about: what the profile shows, what waits, and the record. Null when there is nobody any more. */
export async function itemMember(ctx: Ctx, userId: string): Promise<ItemMember | null> {
  const texts = await profileTexts(ctx.db, userId);
  const person = texts && (await ctx.db.user.findUnique({ where: { id: userId }, select: { name: true } }));
  if (!texts || !person) return null;
  return { name: person.name, ...texts, record: await memberRecord(ctx, { name: person.name }) };
}
