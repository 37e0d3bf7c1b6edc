import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ctx } from "../../server/platform/authorize/index.ts";
import { communitySetting, saveSetting } from "../../server/settings/index.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "community", "texts", `${name}.md`), "utf8");

/** Names the community and gives it its house rules, imprint and privacy page. */
export async function writeTexts(ctx: Ctx): Promise<void> {
  await saveSetting(ctx, communitySetting, {
    name: "Nordlicht Community",
    company: "Nordlicht",
    imprint: read("imprint"),
    privacy: read("privacy"),
  });
}
