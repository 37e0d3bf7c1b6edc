import { TRPCError } from "@trpc/server";
import { requestContext } from "../../../server/context.ts";
import { env } from "../../../server/platform/env/env.ts";
import { requestFacts } from "../../../server/platform/http/request-facts.ts";
import { callerOf } from "../../../server/router.ts";
import { isLocale } from "../../_messages/locale.ts";
import { readFilter } from "../../_parts/log/read-filter.ts";
import { csvHead, csvRow } from "./csv.ts";

/** Lines read at once; the file goes out piece by piece. */
const PIECE = 100;

/**
 * The lines of the log that the reader may see and the filter asks for, as a CSV file in the words of the language `locale`;
 * another site cannot ask for it.
 */
export async function GET(request: Request): Promise<Response> {
  const { url, defaultLocale } = env();
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return new Response("crossSite", { status: 403 });
  const { searchParams } = new URL(request.url, url);
  const asked = searchParams.get("locale");
  const locale = isLocale(asked) ? asked : defaultLocale;
  const filter = readFilter((name) => searchParams.get(name));
  const ctx = await requestContext(requestFacts(request.headers, { url, defaultLocale }));
  const { log } = callerOf(ctx);
  const pieceAfter = (cursor: string | null) => log.lines({ ...filter, cursor, size: PIECE });
  let piece: Awaited<ReturnType<typeof pieceAfter>> | null;
  try {
    piece = await pieceAfter(null);
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST"))
      return new Response("notFound", { status: 404 });
    throw error;
  }
  const encoder = new TextEncoder();
  const file = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvHead)),
    pull: async (controller) => {
      if (!piece) return controller.close();
      controller.enqueue(encoder.encode(piece.rows.map((line) => csvRow(line, locale)).join("")));
      piece = piece.next ? await pieceAfter(piece.next) : null;
    },
  });
  return new Response(file, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="moderation-log.csv"',
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
