import { allowed, authorize, type Ctx, holds, personId, refused } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import type { SettingDefinition } from "./define-setting.ts";
import { forgetSettings } from "./load-settings.ts";
import { settingChanged } from "./settings.events.ts";

/** Stores new values of one group with history. Admins only. Throws Invalid with the field that is wrong. */
export async function saveSetting<V>(ctx: Ctx, definition: SettingDefinition<V>, value: unknown): Promise<V> {
  authorize(ctx, holds(ctx.actor, ["ADMIN"]) ? allowed : refused("adminsOnly"));
  const parsed = definition.schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Invalid(issue?.path.join(".") ?? definition.key, issue?.code ?? "invalid");
  }
  await write(ctx, async ({ tx, record, touch }) => {
    const before = await tx.setting.findUnique({ where: { key: definition.key } });
    const json = JSON.parse(JSON.stringify(parsed.data));
    await tx.setting.upsert({
      where: { key: definition.key },
      create: { key: definition.key, value: json, updatedAt: ctx.now() },
      update: { value: json, version: { increment: 1 }, updatedAt: ctx.now() },
    });
    await tx.settingChange.create({
      data: {
        key: definition.key,
        ...(before && { before: before.value ?? undefined }),
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
