import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { communitySetting } from "./community.setting.ts";
import { setting } from "./define-setting.ts";
import { saveTypedSetting } from "./save-typed-setting.ts";
import { allSettings, type Catalogue, settingHistory } from "./settings.queries.ts";
import { saveSettingInput, settingKeyInput } from "./settings.schema.ts";

const historyInput = z.strictObject({
  key: settingKeyInput.nullable().default(null),
  cursor: cursorInput,
  size: sizeInput,
});

/** The catalogue is handed in from above: settings know no domain, the groups stand in theirs. */
export function settingsRouterOf(catalogue: Catalogue) {
  return router({
    /** Names and texts every page shows; nothing secret is in this group. */
    community: query.query(({ ctx }) => setting(ctx, communitySetting)),
    all: query.query(({ ctx }) => allSettings(ctx, catalogue)),
    history: query.input(historyInput).query(({ ctx, input }) => settingHistory(ctx, catalogue, input)),
    save: mutation.input(saveSettingInput).mutation(({ ctx, input }) => saveTypedSetting(ctx, catalogue, input)),
  });
}
