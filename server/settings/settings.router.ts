import { query, router } from "../platform/rpc/index.ts";
import { communitySetting } from "./community.setting.ts";
import { setting } from "./define-setting.ts";

export const settingsRouter = router({
  /** Names and texts every page shows; nothing secret is in this group. */
  community: query.query(({ ctx }) => setting(ctx, communitySetting)),
});
