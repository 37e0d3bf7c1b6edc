import "server-only";
import { z } from "zod";
import type { Ctx } from "../../server/platform/authorize/index.ts";
import { callerOf } from "../../server/router.ts";
import { cookiesAfter } from "../../server/users/index.ts";
import { isLocale, localPath } from "../_messages/locale.ts";
import { defaultLocale } from "../_messages/server.ts";

const receipt = z.object({ receiptKey: z.string() });
const posted = z.object({ topic: z.number(), slug: z.string(), number: z.number() });

/**
 * Where a form's success leads: the page it named, the post it made, the receipt of a notice, or home, in the language of the form; a new
 * session sets its cookies.
 */
export async function afterForm(done: {
  path: string;
  result: unknown;
  next: string;
  locale: string;
}): Promise<Response> {
  const headers = new Headers({ "cache-control": "no-store" });
  const post = posted.safeParse(done.result);
  const noticed = receipt.safeParse(done.result);
  const local = (to: string) => (isLocale(done.locale) ? localPath(to, done.locale, defaultLocale()) : to);
  const target = post.success
    ? local(`/t/${post.data.topic}/${post.data.slug}/${post.data.number}`)
    : noticed.success
      ? local(`/report/${noticed.data.receiptKey}`)
      : done.next || local("/");
  headers.set("location", target);
  for (const cookie of await cookiesAfter(done.path, done.result)) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** What somebody typed into a form that was refused is kept as their draft, so that the form shows it again. */
export async function keepTyped(ctx: Ctx, path: string, input: Record<string, unknown>): Promise<void> {
  const key = draftKeyOf(path, input);
  if (!key) return;
  const {
    idempotencyKey: _,
    topic: _topic,
    post: _post,
    kind: _kind,
    official: _official,
    version: _version,
    reason,
    stamp: _stamp,
    website: _website,
    ...body
  } = input;
  try {
    const caller = callerOf(ctx);
    const current = await caller.topics.draft({ key });
    const why = path === "edits.suggest" && typeof reason === "string" && { fields: { reason } };
    await caller.topics.saveDraft({ key, sequence: current?.sequence ?? 0, body: { ...body, ...why } });
  } catch {
    // The text is too long even for a draft, or nobody is signed in: the browser's back button still has it.
  }
}

/** What was posted at last is no draft any more. */
export async function dropTyped(ctx: Ctx, path: string, input: Record<string, unknown>): Promise<void> {
  const key = draftKeyOf(path, input);
  if (key) await callerOf(ctx).topics.dropDraft({ key });
}

function draftKeyOf(path: string, input: Record<string, unknown>): string | null {
  if (path === "topics.ask") return "ask";
  if (path === "topics.answer") return `answer:${String(input.topic)}`;
  if (path === "topics.comment") return `comment:${String(input.post)}`;
  if (path === "topics.edit") return `edit:${String(input.post)}`;
  if (path === "edits.suggest") return `suggest:${String(input.post)}`;
  return null;
}
