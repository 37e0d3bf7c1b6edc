import { z } from "zod";
import { type KeyScope, keyScopes } from "../integrations.schema.ts";

/** What webhooks are told of. */
export const webhookEvents = ["article.published", "article.updated", "article.retired"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Webhooks of one community (security limits). */
export const MOST_WEBHOOKS = 20;

export const webhookInput = z.strictObject({
  name: z.string().trim().min(2).max(80),
  url: z.string().trim().min(10).max(500),
  scope: z.enum(keyScopes),
  events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length),
});
export type WebhookInput = z.infer<typeof webhookInput>;
export const byWebhook = z.strictObject({ webhook: z.uuid() });
export const changeWebhookInput = byWebhook.extend({ values: webhookInput });
export const pauseInput = byWebhook.extend({ paused: z.boolean() });
export const redeliverInput = z.strictObject({ delivery: z.uuid() });
export const deliveriesInput = byWebhook.extend({ cursor: z.string().max(200).nullish() });

/** Only what is dead or waiting is a worry. */
export type DeliveryStateName = "PENDING" | "DELIVERED" | "DEAD" | "DROPPED";

export interface WebhookRow {
  id: string;
  name: string;
  url: string;
  scope: KeyScope;
  events: WebhookEvent[];
  createdAt: Date;
  pausedAt: Date | null;
  pausedFor: "person" | "failing" | null;
  failingSince: Date | null;
  /** Messages of the last 30 days that were given up. */
  dead: number;
  waiting: number;
  lastDeliveredAt: Date | null;
}

export interface AttemptRow {
  at: Date;
  ms: number;
  status: number | null;
  answer: string;
  error: "address" | "connection" | "timeout" | "tls" | null;
}

export interface DeliveryRow {
  id: string;
  type: string;
  body: string;
  state: DeliveryStateName;
  tries: number;
  nextAt: Date | null;
  createdAt: Date;
  /** The last five, newest first. */
  attempts: AttemptRow[];
}
