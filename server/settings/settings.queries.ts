import type { Ctx } from "../platform/authorize/index.ts";
import { authorize } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import type { SettingDefinition } from "./define-setting.ts";
import { type SettingField, settingFields, shownValue, type Typed } from "./setting-fields.ts";
import { canArrangeSettings } from "./settings.policy.ts";
import type { SettingChangeView } from "./settings.schema.ts";

/** All groups there are; made in `server/settings-catalogue.ts`, because the groups stand in their domains. */
export type Catalogue = readonly SettingDefinition<unknown>[];

/** A group of values as an admin sees it. */
export interface SettingView {
  key: string;
  fields: SettingField[];
  values: Record<string, Typed>;
  defaults: Record<string, Typed>;
  version: number;
  updatedAt: Date | null;
}

/** The group of that key. Throws NotFound. */
export function definitionOf(catalogue: Catalogue, key: string): SettingDefinition<unknown> {
  const definition = catalogue.find((one) => one.key === key);
  if (!definition) throw new NotFound();
  return definition;
}

/** Every group with the values in force. Throws NotFound for everybody but admins. */
export async function allSettings(ctx: Ctx, catalogue: Catalogue): Promise<SettingView[]> {
  authorize(ctx, canArrangeSettings(ctx.actor));
  const rows = await ctx.db.setting.findMany();
  return catalogue.map((definition) => {
    const row = rows.find((one) => one.key === definition.key);
    const fields = settingFields(definition.schema);
    const defaults = Object(definition.defaults) as Record<string, unknown>;
    const values = { ...defaults, ...(Object(row?.value ?? {}) as Record<string, unknown>) };
    const shown = (from: Record<string, unknown>) =>
      Object.fromEntries(fields.map((field) => [field.name, shownValue(field, from[field.name])]));
    return {
      key: definition.key,
      fields,
      values: shown(values),
      defaults: shown(defaults),
      version: row?.version ?? 0,
      updatedAt: row?.updatedAt ?? null,
    };
  });
}

/** Who changed what and when, newest first; of one group or of all. Throws NotFound for everybody but admins. */
export async function settingHistory(
  ctx: Ctx,
  catalogue: Catalogue,
  wish: { key: string | null; cursor?: string | null | undefined; size: number },
): Promise<Page<SettingChangeView>> {
  authorize(ctx, canArrangeSettings(ctx.actor));
  const [at, id] = unpackCursor(wish.cursor) ?? [];
  const rows = await ctx.db.settingChange.findMany({
    where: {
      ...(wish.key && { key: wish.key }),
      ...(typeof at === "string" && typeof id === "string"
        ? { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: wish.size + 1,
  });
  const page = pageOf(rows, wish.size, (row) => [row.createdAt.toISOString(), row.id]);
  const people = await ctx.db.user.findMany({
    where: { id: { in: page.rows.flatMap((row) => row.byId ?? []) } },
    select: { id: true, name: true, displayName: true },
  });
  return {
    next: page.next,
    rows: page.rows.map((row) => {
      const by = people.find((person) => person.id === row.byId);
      const definition = catalogue.find((one) => one.key === row.key);
      return {
        id: row.id,
        key: row.key,
        at: row.createdAt,
        by: by ? { name: by.name, displayName: by.displayName } : null,
        changes: definition ? changesOf(definition, row.before, row.after) : [],
      };
    }),
  };
}

/** Characters of a value the history shows. */
const SHOWN = 120;

function changesOf(definition: SettingDefinition<unknown>, before: unknown, after: unknown) {
  const was = { ...Object(definition.defaults), ...Object(before ?? {}) } as Record<string, unknown>;
  const is = Object(after) as Record<string, unknown>;
  return settingFields(definition.schema)
    .map((field) => ({
      field: field.name,
      before: inWords(shownValue(field, was[field.name])),
      after: inWords(shownValue(field, is[field.name])),
    }))
    .filter((change) => change.before !== change.after)
    .map(({ field, ...change }) => ({ field, before: cut(change.before), after: cut(change.after) }));
}

function inWords(value: Typed): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}
