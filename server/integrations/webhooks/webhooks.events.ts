import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";

const webhook = z.object({ webhookId: z.uuid(), name: z.string().max(80) });

export const webhookSaved = defineEvent("webhook.saved", webhook.extend({ first: z.boolean() }));
export const webhookRemoved = defineEvent("webhook.removed", webhook);
/** Nothing more is sent, because a person said so or because it failed for days. */
export const webhookPaused = defineEvent("webhook.paused", webhook.extend({ failing: z.boolean() }));
