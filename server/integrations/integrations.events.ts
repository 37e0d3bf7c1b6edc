import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const key = z.object({ keyId: z.uuid(), name: z.string().max(80), scope: z.string().max(20) });
export const keyCreated = defineEvent("api-key.created", key);
export const keyRevoked = defineEvent("api-key.revoked", key);
