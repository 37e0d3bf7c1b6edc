import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import type { Ctx } from "../authorize/index.ts";
import { Refusal, type RefusalKind, refusalView } from "../errors/index.ts";
import { wellFormed } from "./well-formed.ts";

const codes = {
  NotFound: "NOT_FOUND",
  Forbidden: "FORBIDDEN",
  Invalid: "BAD_REQUEST",
  Conflict: "CONFLICT",
  TooMany: "TOO_MANY_REQUESTS",
} as const satisfies Record<RefusalKind, TRPCError["code"]>;

const rpc = initTRPC.context<Ctx>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => {
    const refusal = refusalView(error.cause);
    const fields = error.code === "BAD_REQUEST" ? fieldsOf(error.cause) : null;
    return {
      ...shape,
      message: refusal?.code ?? (fields ? "invalid" : "fault"),
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal, fields },
    };
  },
});

/** zod's findings as field → message code. */
function fieldsOf(cause: unknown): Record<string, string> | null {
  if (!(cause instanceof Error) || !("issues" in cause) || !Array.isArray(cause.issues)) return null;
  const fields: Record<string, string> = {};
  for (const issue of cause.issues as { path: PropertyKey[]; code: string }[]) {
    fields[issue.path.map(String).join(".")] ??= issue.code;
  }
  return fields;
}

const refusals = rpc.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof Refusal) {
    throw new TRPCError({ code: codes[result.error.cause.kind], cause: result.error.cause });
  }
  return result;
});

/** A mutation that ended well without having asked for rights is a fault of ours, and must not look like success. */
const mustAuthorize = rpc.middleware(async ({ ctx, next, path }) => {
  const trace = { authorized: false };
  const result = await next({ ctx: { ...ctx, trace } });
  if (result.ok && !trace.authorized) throw new Error(`${path} ended without authorizing`);
  return result;
});

const readable = rpc.middleware(({ next, getRawInput }) =>
  next({ getRawInput: async () => wellFormed(await getRawInput()) }),
);

export const router = rpc.router;
export const createCaller = rpc.createCallerFactory;
/** Reads. Rights are part of the query itself. */
export const query = rpc.procedure.use(readable).use(refusals);
/** Writes. Must call `authorize` before they end. */
export const mutation = rpc.procedure.use(readable).use(refusals).use(mustAuthorize);
