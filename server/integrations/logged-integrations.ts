import { logged } from "../moderation/index.ts";
import type { Reaction } from "../platform/events/index.ts";
import { keyCreated, keyRevoked } from "./integrations.events.ts";
import { webhookPaused, webhookRemoved, webhookSaved } from "./webhooks/webhooks.events.ts";

const onlyAdmins = { adminsOnly: true } as const;

/** Lines of the log for what lets data out of the house: keys and webhooks. Never a secret, nor the address of a webhook. */
export const loggedIntegrations = [
  logged(
    keyCreated,
    ({ keyId, name, scope }) => ({ subjectKind: "apiKey", subjectId: keyId, after: { key: name, scope } }),
    onlyAdmins,
  ),
  logged(
    keyRevoked,
    ({ keyId, name, scope }) => ({ subjectKind: "apiKey", subjectId: keyId, before: { key: name, scope } }),
    onlyAdmins,
  ),
  logged(
    webhookSaved,
    ({ webhookId, name, first }) => ({
      subjectKind: "webhook",
      subjectId: webhookId,
      before: first ? null : { webhook: name },
      after: { webhook: name, sends: true },
    }),
    onlyAdmins,
  ),
  logged(
    webhookPaused,
    ({ webhookId, name, failing }) => ({
      subjectKind: "webhook",
      subjectId: webhookId,
      before: { webhook: name, sends: true },
      after: { webhook: name, sends: false, failing },
    }),
    onlyAdmins,
  ),
  logged(
    webhookRemoved,
    ({ webhookId, name }) => ({ subjectKind: "webhook", subjectId: webhookId, before: { webhook: name } }),
    onlyAdmins,
  ),
];

export const integrationLogReactions: readonly Reaction[] = loggedIntegrations.map((act) => act.reaction);
