import { mutation, query, router } from "../platform/rpc/index.ts";
import { createKeyInput, keyInput } from "./integrations.schema.ts";
import { createKey, revokeKey } from "./keys/create-key.ts";
import { keyList } from "./keys/keys.query.ts";
import { redeliver, testWebhook } from "./webhooks/redeliver.ts";
import { changeSecret, changeWebhook, createWebhook, pauseWebhook, removeWebhook } from "./webhooks/save-webhook.ts";
import { webhookList, webhookPage } from "./webhooks/webhooks.query.ts";
import {
  byWebhook,
  changeWebhookInput,
  deliveriesInput,
  pauseInput,
  redeliverInput,
  webhookInput,
} from "./webhooks/webhooks.schema.ts";

export const integrationsRouter = router({
  keys: query.query(({ ctx }) => keyList(ctx)),
  createKey: mutation.input(createKeyInput).mutation(({ ctx, input }) => createKey(ctx, input)),
  revokeKey: mutation.input(keyInput).mutation(({ ctx, input }) => revokeKey(ctx, input.key)),
  webhooks: query.query(({ ctx }) => webhookList(ctx)),
  webhook: query.input(deliveriesInput).query(({ ctx, input }) => webhookPage(ctx, input)),
  createWebhook: mutation.input(webhookInput).mutation(({ ctx, input }) => createWebhook(ctx, input)),
  changeWebhook: mutation
    .input(changeWebhookInput)
    .mutation(({ ctx, input }) => changeWebhook(ctx, input.webhook, input.values)),
  changeWebhookSecret: mutation.input(byWebhook).mutation(({ ctx, input }) => changeSecret(ctx, input.webhook)),
  pauseWebhook: mutation.input(pauseInput).mutation(({ ctx, input }) => pauseWebhook(ctx, input.webhook, input.paused)),
  removeWebhook: mutation.input(byWebhook).mutation(({ ctx, input }) => removeWebhook(ctx, input.webhook)),
  testWebhook: mutation.input(byWebhook).mutation(({ ctx, input }) => testWebhook(ctx, input.webhook)),
  redeliver: mutation.input(redeliverInput).mutation(({ ctx, input }) => redeliver(ctx, input.delivery)),
});
