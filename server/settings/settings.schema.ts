import { z } from "zod";

export const settingKeyInput = z.string().min(1).max(60);

/** Longest text of a form field: the synonyms of a large community. */
const LONGEST = 70_000;
const typed = z.union([
  z.string().max(LONGEST),
  z.number().min(-1e9).max(1e9),
  z.boolean(),
  z.array(z.string().max(100)).max(50),
]);

export const saveSettingInput = z.strictObject({
  key: settingKeyInput,
  /** The version the form was made from, so that two admins do not overwrite each other; 0 when nothing was stored. */
  version: z.int().min(0).max(1_000_000_000),
  values: z.record(z.string().max(60), typed).refine((values) => Object.keys(values).length <= 60, "tooMany"),
});
export type SaveSettingInput = z.infer<typeof saveSettingInput>;

/** One step of the history of a group. */
export interface SettingChangeView {
  id: string;
  key: string;
  at: Date;
  by: { name: string; displayName: string } | null;
  /** What changed; long texts are cut. */
  changes: { field: string; before: string; after: string }[];
}
