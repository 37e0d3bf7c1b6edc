/** The part of autocannon that is used here; the package brings no types. */
declare module "autocannon" {
  export interface Request {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
  }
  /** One connection; bodies are handed to its queue as they arrive. */
  export interface Client {
    pipelinedRequests: { addBody(part: Buffer): void };
  }
  export interface Options {
    url: string;
    connections: number;
    duration: number;
    setupClient(client: Client): void;
    requests: { setupRequest(request: Request): Request }[];
  }
  export interface Result {
    requests: { average: number };
    latency: { p50: number; p97_5: number; p99: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
