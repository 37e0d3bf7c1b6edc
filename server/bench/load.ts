import autocannon, { type Request as Sent } from "autocannon";

/** One run of requests: how many a second, how long the middle and the slowest hundredth took (ms), what went wrong. */
export interface Load {
  perSecond: number;
  p50: number;
  /** 97.5 %: the nearest to 95 % that is measured, and stricter. */
  p97: number;
  p99: number;
  failed: number;
}

let asked = 0;

/** An address no limit has counted yet: every request comes from somebody else, as through one trusted proxy. */
export function ownAddress(): string {
  asked += 1;
  return `198.${18 + (asked % 2)}.${(asked >> 8) % 256}.${asked % 256}`;
}

export interface Request {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
}

/**
 * Sends `requests` in turn over keep-alive connections for so many seconds.
 * @param next called for each request, so that no two need be alike
 */
export async function load(url: string, connections: number, seconds: number, next: () => Request): Promise<Load> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    // It would decode every body as text, which for packed bytes takes longer than the server under test.
    setupClient: (client) => {
      client.pipelinedRequests.addBody = () => {};
    },
    requests: [
      {
        setupRequest: (request: Sent) => {
          const { path, method = "GET", headers, body } = next();
          return {
            ...request,
            path,
            method,
            headers: { "accept-encoding": "br", "x-forwarded-for": ownAddress(), ...headers },
            ...(body !== undefined && { body }),
          };
        },
      },
    ],
  });
  return {
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  };
}

/** The middle one of several values. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
