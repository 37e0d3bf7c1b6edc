import { isDeepStrictEqual } from "node:util";
import { allowed, authorize, type Ctx, holds, personId, refused } from "../platform/authorize/index.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import type { SettingDefinition } from "./define-setting.ts";
import { forgetSettings } from "./load-settings.ts";
import { settingChanged } from "./settings.events.ts";

/**
 * Stores new values of one group with history; values that stand already leave no trace. Admins only. Throws Invalid with the field that is wrong.
 * @param version the version the values were made from, when somebody else may have saved since (Conflict "settingChanged")
 */
export async function saveSetting<V>(
  ctx: Ctx,
  definition: SettingDefinition<V>,
  value: unknown,
  version?: number,
): Promise<V> {
  authorize(ctx, holds(ctx.actor, ["ADMIN"]) ? allowed : refused("adminsOnly"));
  const parsed = definition.schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    // A rule of the setting's own says what is wrong as its message; the others are known by their code.
    const reason = issue?.code === "custom" ? issue.message : issue?.code;
    throw new Invalid(issue?.path.join(".") ?? definition.key, reason ?? "invalid");
  }
  await write(ctx, async ({ tx, record, touch }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`setting ${definition.key}`}, 0))`;
    const before = await tx.setting.findUnique({ where: { key: definition.key } });
    if (version !== undefined && version !== (before?.version ?? 0)) throw new Conflict("settingChanged");
    const json = JSON.parse(JSON.stringify(parsed.data));
    if (before && isDeepStrictEqual(before.value, json)) return;
    await tx.setting.upsert({
      where: { key: definition.key },
      create: { key: definition.key, value: json, updatedAt: ctx.now() },
      update: { value: json, version: { increment: 1 }, updatedAt: ctx.now() },
    });
    await tx.settingChange.create({
      data: {
        key: definition.key,
        // What stood before the first change are the defaults, which are kept nowhere else.
        before: JSON.parse(JSON.stringify(before?.value ?? definition.defaults)),
        after: json,
        byId: personId(ctx.actor),
        createdAt: ctx.now(),
      },
    });
    record(settingChanged, { key: definition.key });
    touch("settings");
  });
  forgetSettings();
  return parsed.data;
}
