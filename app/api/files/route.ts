import { TRPCError } from "@trpc/server";
import { requestContext } from "../../../server/context.ts";
import { pictureLimits } from "../../../server/files/files.schema.ts";
import { env } from "../../../server/platform/env/env.ts";
import { Invalid, type RefusalView, refusalView, statusOf } from "../../../server/platform/errors/index.ts";
import { requestFacts } from "../../../server/platform/http/request-facts.ts";
import { safePath } from "../../../server/platform/http/safe-path.ts";
import { assertSameOrigin } from "../../../server/platform/http/same-origin.ts";
import { callerOf } from "../../../server/router.ts";
import { isLocale, localPath } from "../../_messages/locale.ts";

/**
 * Takes one picture as `file` of a form. Scripts ask for JSON and get its address. A plain form sends `use=portrait`: the
 * picture becomes that of the person, and the answer leads to `_next`, or back to the account with `?problem=file.<code>`.
 */
export async function POST(request: Request): Promise<Response> {
  const { url, defaultLocale } = env();
  try {
    assertSameOrigin(request.headers, url);
  } catch {
    return new Response("crossSite", { status: 403 });
  }
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return new Response("onlyForms", { status: 415 });
  }
  const facts = requestFacts(request.headers, { url, defaultLocale });
  const caller = callerOf(await requestContext(facts));
  const scripted = request.headers.get("accept")?.includes("application/json") ?? false;
  try {
    // Who it is and how often they came is settled before a byte of the file is read (DS-08).
    await caller.files.begin();
    const form = await request.formData().catch(() => new FormData());
    const use = form.get("use") === "portrait" ? "portrait" : "text";
    const stored = await caller.files.upload({ use, bytes: await bytesOf(form.get("file")) });
    if (use === "portrait") await caller.users.savePortrait({ name: stored.name });
    if (scripted) return Response.json(stored, { status: 201 });
    return leadTo(safePath(String(form.get("_next") ?? ""), "/account"));
  } catch (error) {
    const refusal = refusalView(error instanceof TRPCError ? error.cause : error);
    if (!refusal) throw error;
    if (scripted) return Response.json({ refusal }, { status: statusOf[refusal.kind] });
    const account = localPath("/account", isLocale(facts.locale) ? facts.locale : defaultLocale, defaultLocale);
    return leadTo(`${account}?form=portrait&problem=${encodeURIComponent(problemOf(refusal))}`);
  }
}

async function bytesOf(file: FormDataEntryValue | null): Promise<Uint8Array<ArrayBuffer>> {
  if (!(file instanceof Blob) || file.size === 0) throw new Invalid("file", "missing");
  if (file.size > pictureLimits.bytes) throw new Invalid("file", "tooLarge");
  return new Uint8Array(await file.arrayBuffer());
}

function problemOf(refusal: RefusalView): string {
  return refusal.field ? `${refusal.field}.${refusal.code}` : refusal.code;
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
