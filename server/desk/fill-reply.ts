import type { z } from "zod";
import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { env } from "../platform/env/env.ts";
import { Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { render } from "../platform/markdown/index.ts";
import { communitySetting, setting } from "../settings/index.ts";
import { canSeeReply } from "./desk.policy.ts";
import type { fillInput, HandOut } from "./desk.schema.ts";
import { handOut } from "./hand-out.ts";
import { askedPlaceholders, fillPlaceholders, placeholdersIn } from "./placeholders.schema.ts";

/**
 * A canned reply with its placeholders filled in, ready to copy. Stores nothing; the customer's name is not kept.
 * Throws Invalid at the first placeholder that is missing, and at `link` for anything but an http address.
 */
export async function fillReply(ctx: Ctx, input: z.infer<typeof fillInput>): Promise<HandOut> {
  const { actor } = ctx;
  const reply = await ctx.db.cannedReply.findUnique({ where: { number: input.number } });
  authorize(ctx, reply ? canSeeReply(actor, reply) : { ok: false, concealed: true });
  if (!reply) throw new NotFound();
  if (!isSignedIn(actor)) throw new Forbidden("signInFirst");
  const wanted = placeholdersIn(reply.markdown);
  for (const name of askedPlaceholders) {
    if (wanted.includes(name) && input[name] === "") throw new Invalid(name, "placeholderMissing");
  }
  const link = wanted.includes("link") ? addressOf(input.link) : "";
  const values = {
    customer: escapeMarkdown(input.customer),
    case: escapeMarkdown(input.case),
    agent: escapeMarkdown(actor.displayName),
    community: escapeMarkdown(setting(ctx, communitySetting).name),
    link,
  };
  const markdown = fillPlaceholders(reply.markdown, values);
  const { html } = await render(markdown);
  // Where a greeting ends and a signature begins is what its author typed.
  return handOut({ markdown, html, lines: "typed" });
}

function addressOf(link: string): string {
  try {
    const url = new URL(link, env().url);
    if (url.protocol === "https:" || url.protocol === "http:") return url.href;
  } catch {
    // Said below.
  }
  throw new Invalid("link", "noAddress");
}

/** A value is a word, not a way to write Markdown. */
function escapeMarkdown(value: string): string {
  return value.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
