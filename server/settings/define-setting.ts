import type { z } from "zod";
import type { Ctx } from "../platform/authorize/index.ts";

/** A group of numbers an admin may change: key, shape and the defaults of the product. */
export interface SettingDefinition<V> {
  key: string;
  schema: z.ZodType<V>;
  defaults: V;
}

/** Declares settings; each domain declares its own beside its rules. */
export function defineSetting<V>(definition: SettingDefinition<V>): SettingDefinition<V> {
  return definition;
}

/** The value in force for this request; what was never saved, also because it is new, is as the product has it. */
export function setting<V>(ctx: Pick<Ctx, "settings">, definition: SettingDefinition<V>): V {
  const stored = ctx.settings.get(definition.key);
  return stored === undefined ? definition.defaults : definition.schema.parse({ ...definition.defaults, ...stored });
}
