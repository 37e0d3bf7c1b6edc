import { TRPCError } from "@trpc/server";
import type { z } from "zod";
import { requestContext } from "../../../../server/context.ts";
import { env } from "../../../../server/platform/env/env.ts";
import { refusalView } from "../../../../server/platform/errors/index.ts";
import { requestFacts } from "../../../../server/platform/http/request-facts.ts";
import { safePath } from "../../../../server/platform/http/safe-path.ts";
import { assertSameOrigin } from "../../../../server/platform/http/same-origin.ts";
import { appRouter, callerOf } from "../../../../server/router.ts";
import { afterForm, dropTyped, keepTyped } from "../../../_server/after-form.ts";
import { formInput } from "../../../_server/form-input.ts";

/** Longest form body in bytes (security limits: posts 512 kB). */
const MOST_BYTES = 512 * 1024;

/**
 * Every mutation as a plain HTML form, for people without JavaScript: same schema, same caller, same rights.
 * Answers with a redirect: to where the result is, or back to the form with what was wrong (`?problem=<field>.<code>`).
 */
export async function POST(request: Request, route: { params: Promise<{ procedure: string }> }): Promise<Response> {
  const { url, defaultLocale } = env();
  try {
    assertSameOrigin(request.headers, url);
  } catch {
    return new Response("crossSite", { status: 403 });
  }
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) {
    return new Response("onlyForms", { status: 415 });
  }
  const text = await request.text();
  if (text.length > MOST_BYTES) return new Response("tooLarge", { status: 413 });
  const { procedure: path } = await route.params;
  const procedure = mutationOf(path);
  if (!procedure) return new Response("notFound", { status: 404 });
  const form = new URLSearchParams(text);
  const facts = requestFacts(request.headers, { url, defaultLocale });
  const ctx = await requestContext(facts);
  const input = formInput(procedure.schema, form);
  try {
    const result = await call(callerOf(ctx), path, input);
    await dropTyped(ctx, path, input);
    return afterForm({ path, result, next: safePath(form.get("_next"), ""), locale: facts.locale });
  } catch (error) {
    const told = suspensionPage(error, facts.locale, defaultLocale);
    if (told) return redirect(told);
    const problem = problemOf(error);
    if (!problem) throw error;
    await keepTyped(ctx, path, input);
    const back = new URL(safePath(form.get("_back"), "/"), "http://form.invalid");
    back.searchParams.set("problem", problem);
    return redirect(back.pathname + back.search);
  }
}

function mutationOf(path: string): { schema: z.ZodType } | null {
  // Typed as a tree, kept as a flat list by path.
  const flat: object = appRouter._def.procedures;
  const procedures = flat as Record<string, { _def: { type: string; inputs?: unknown[] } } | undefined>;
  const found = Object.hasOwn(procedures, path) ? procedures[path] : undefined;
  const schema = found?._def.inputs?.[0];
  return found?._def.type === "mutation" && schema ? { schema: schema as z.ZodType } : null;
}

/** Walks the caller to `domain.procedure`; the path was looked up in the router before. */
async function call(caller: ReturnType<typeof callerOf>, path: string, input: unknown): Promise<unknown> {
  const [domain = "", name = ""] = path.split(".");
  const group = Reflect.get(caller, domain) as Record<string, (input: unknown) => Promise<unknown>>;
  const procedure = Reflect.get(group, name) as (input: unknown) => Promise<unknown>;
  return procedure(input);
}

/** `<field>.<code>` or `<code>`: message keys, never text from the request. */
function problemOf(error: unknown): string | null {
  if (!(error instanceof TRPCError)) return null;
  const refusal = refusalView(error.cause);
  if (refusal) return refusal.field ? `${refusal.field}.${refusal.code}` : refusal.code;
  const { cause } = error;
  if (error.code !== "BAD_REQUEST" || !(cause instanceof Error) || !("issues" in cause)) return null;
  const [issue] = cause.issues as { path: PropertyKey[]; code: string }[];
  return issue ? `${issue.path.map(String).join(".")}.${issue.code}` : "invalid";
}

/** Whoever proved who they are and is suspended is led to why, until when, and how to appeal. */
function suspensionPage(error: unknown, locale: string, defaultLocale: string): string | null {
  const refusal = error instanceof TRPCError ? refusalView(error.cause) : null;
  if (refusal?.code !== "suspended" || !refusal.values?.key) return null;
  const prefix = locale === defaultLocale ? "" : `/${locale}`;
  return `${prefix}/suspended?key=${encodeURIComponent(refusal.values.key)}`;
}

function redirect(to: string): Response {
  return new Response(null, { status: 303, headers: { location: to, "cache-control": "no-store" } });
}
