/**
 * Acts of administration in domains that come after moderation: their lines are declared there with `logged`, and only admins
 * read them. The log has to know their names to hide them from moderators.
 */
export const actsElsewhere = [
  "api-key.created",
  "api-key.revoked",
  "webhook.saved",
  "webhook.paused",
  "webhook.removed",
] as const;
