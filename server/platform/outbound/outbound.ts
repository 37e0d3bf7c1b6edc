import { lookup } from "node:dns/promises";
import * as http from "node:http";
import * as https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "../env/env.ts";
import { isPublicAddress } from "./special-addresses.ts";

/** Why nothing came back: never more detail, so that nobody maps a network with it (SR-05). */
export type OutboundFault = "address" | "connection" | "timeout" | "tls";

/** Thrown when a request did not reach a public host, or got no answer. */
export class OutboundError extends Error {
  readonly fault: OutboundFault;
  constructor(fault: OutboundFault) {
    super(`outbound: ${fault}`);
    this.name = "OutboundError";
    this.fault = fault;
  }
}

export interface OutboundRequest {
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
  /** From the look-up of the name to the end of the answer, in milliseconds; 10 s unless said. */
  timeoutMs?: number;
  /** Bytes of the answer that are read; the rest is not waited for. 64 KB unless said. */
  most?: number;
}

export interface OutboundAnswer {
  status: number;
  text: string;
}

/** An address that may be asked at all: whether operators listed it, what to connect to. */
interface Target {
  url: URL;
  listed: boolean;
}

/**
 * Reads an address of another system. Only https (http for hosts that the operator listed in KUNDIG_OUTBOUND_HOSTS),
 * without credentials, ports 80, 443 and above 1023. Throws OutboundError("address") for anything else.
 */
export function outboundTarget(address: string): Target {
  if (!URL.canParse(address)) throw new OutboundError("address");
  const url = new URL(address);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const listed = env().outboundHosts.includes(`${url.hostname}:${port}`);
  const secure = url.protocol === "https:" || (url.protocol === "http:" && listed);
  if (!secure || url.username || url.password) throw new OutboundError("address");
  if (port < 1024 && port !== 80 && port !== 443) throw new OutboundError("address");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (!listed && isIP(literal) !== 0 && !isPublicAddress(literal)) throw new OutboundError("address");
  return { url, listed };
}

/**
 * The one way out: resolves the name once, refuses when any of its addresses is special, connects to the address it
 * checked, follows no redirect. Throws OutboundError; a status of any kind is an answer.
 */
export async function sendOutbound(wish: OutboundRequest): Promise<OutboundAnswer> {
  const target = outboundTarget(wish.url);
  const stop = AbortSignal.timeout(wish.timeoutMs ?? 10_000);
  const address = await resolved(target, stop);
  return new Promise((resolve, reject) => {
    const fail = (error?: unknown) => reject(new OutboundError(faultOf(error, stop)));
    const pinned: LookupFunction = (_name, options, done) => {
      if (options.all) done(null, [address]);
      else done(null, address.address, address.family);
    };
    const ask = (target.url.protocol === "https:" ? https : http).request(target.url, {
      method: wish.method,
      headers: { "user-agent": "Kundig", accept: "*/*", "accept-encoding": "identity", ...wish.headers },
      lookup: pinned,
      agent: false,
      signal: stop,
      maxHeaderSize: 16_384,
    });
    ask.on("error", fail);
    ask.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const most = wish.most ?? 65_536;
      const finish = () => {
        const text = Buffer.concat(chunks).subarray(0, most).toString("utf8");
        resolve({ status: response.statusCode ?? 0, text });
        ask.destroy();
      };
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= most) finish();
      });
      response.on("end", finish);
      response.on("error", fail);
      response.on("aborted", () => fail());
    });
    ask.end(wish.body);
  });
}

async function resolved({ url, listed }: Target, stop: AbortSignal): Promise<{ address: string; family: number }> {
  const name = url.hostname.replace(/^\[|\]$/g, "");
  const late = new Promise<never>((_, reject) => {
    stop.addEventListener("abort", () => reject(new OutboundError("timeout")), { once: true });
  });
  const found = await Promise.race([lookup(name, { all: true }), late]).catch((error: unknown) => {
    throw error instanceof OutboundError ? error : new OutboundError("connection");
  });
  const [first] = found;
  if (!first) throw new OutboundError("connection");
  if (!listed && !found.every((one) => isPublicAddress(one.address))) throw new OutboundError("address");
  return first;
}

function faultOf(error: unknown, stop: AbortSignal): OutboundFault {
  if (stop.aborted) return "timeout";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|EPROTO)/.test(code) ? "tls" : "connection";
}
