import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { saveSetting } from "./save-setting.ts";
import { readTyped, settingFields } from "./setting-fields.ts";
import { canArrangeSettings } from "./settings.policy.ts";
import { type Catalogue, definitionOf } from "./settings.queries.ts";
import type { SaveSettingInput } from "./settings.schema.ts";

/**
 * Saves a group from a form. Every value of the group is part of the form; a name the group does not have is refused,
 * so that nothing is written that nobody documented (PE-01).
 * @throws NotFound, Invalid("values.<field>", …), Conflict("settingChanged")
 */
export async function saveTypedSetting(
  ctx: Ctx,
  catalogue: Catalogue,
  input: SaveSettingInput,
): Promise<{ key: string }> {
  authorize(ctx, canArrangeSettings(ctx.actor));
  const definition = definitionOf(catalogue, input.key);
  const fields = settingFields(definition.schema);
  const strange = Object.keys(input.values).find((name) => !fields.some((field) => field.name === name));
  if (strange) throw new Invalid(`values.${strange}`, "unknownField");
  const own = (name: string) => (Object.hasOwn(input.values, name) ? input.values[name] : undefined);
  const value = Object.fromEntries(fields.map((field) => [field.name, readTyped(field, own(field.name))]));
  try {
    await saveSetting(ctx, definition, value, input.version);
  } catch (error) {
    if (error instanceof Invalid) throw new Invalid(`values.${error.field}`, error.reason, error.values);
    throw error;
  }
  return { key: input.key };
}
