/**
 * Other systems: keys with which they read the knowledge base, and webhooks by which they hear of articles. Nothing that
 * leaves here is more than the audience of the key or webhook may see.
 */

export { integrationsRouter } from "./integrations.router.ts";
export { integrationLogReactions } from "./logged-integrations.ts";
export { answeringRest } from "./rest/answer-rest.ts";
export { deliverWebhook } from "./webhooks/deliver-webhook.job.ts";
export { pruneWebhookLog } from "./webhooks/prune-webhook-log.job.ts";
export { webhookReactions } from "./webhooks/tell-webhooks.ts";
