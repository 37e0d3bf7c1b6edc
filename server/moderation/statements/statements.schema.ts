import { z } from "zod";

/** A statement by its id, by its owner; or by the key of the mail, for people who cannot sign in. */
export const statementInput = z.strictObject({ id: z.uuid(), key: z.string().min(20).max(100).nullish() });
