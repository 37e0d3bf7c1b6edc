import "server-only";
import { TRPCError } from "@trpc/server";
import type { RuleInput } from "../../../server/moderation/rules/rules.schema.ts";
import type { TriedRule } from "../../../server/moderation/rules/try-rule.query.ts";
import { refusalView } from "../../../server/platform/errors/index.ts";
import { api } from "../../_server/api.ts";

/** Tries a rule; what is wrong with it comes back as `<field>.<code>`, like after a form. */
export async function tryRule(rule: RuleInput): Promise<TriedRule | { problem: string }> {
  try {
    return await (await api()).rules.tryOut({ rule });
  } catch (error) {
    const refusal = error instanceof TRPCError ? refusalView(error.cause) : null;
    if (!refusal?.field) throw error;
    return { problem: `${refusal.field}.${refusal.code}` };
  }
}
