import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

export const settingChanged = defineEvent("setting.changed", z.object({ key: z.string().max(100) }));
