import { z } from "zod";
import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";

export const deflectInput = z.strictObject({
  kind: z.enum(["topic", "article"]),
  number: z.coerce.number().int().min(1).max(2_147_483_647),
  query: z.string().trim().max(150).default(""),
});

/** "That solved it" on a suggestion while asking; anybody may say so, and who said it is not kept. */
export async function deflect(ctx: Ctx, input: z.infer<typeof deflectInput>): Promise<void> {
  authorize(ctx, allowed);
  await ctx.db.deflection.create({
    data: { kind: input.kind, target: String(input.number), query: input.query, createdAt: ctx.now() },
  });
}
