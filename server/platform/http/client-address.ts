import { isIP } from "node:net";

/**
 * The address of the client: the socket's own, or, behind own proxies, the entry of X-Forwarded-For which the
 * outermost of them wrote. What stands further left was written by the client and is never believed.
 * @param socketAddress address of the connection
 * @param forwardedFor value of X-Forwarded-For as received
 * @param trustedHops number of own proxies in front
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedHops: number,
): string {
  const own = plain(socketAddress ?? "");
  if (trustedHops === 0 || forwardedFor === undefined) return own;
  const hops = (Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor).split(",");
  const claimed = plain((hops[hops.length - trustedHops] ?? "").trim());
  return isIP(claimed) === 0 ? own : claimed;
}

/** IPv4 inside IPv6 (`::ffff:192.0.2.1`) is written as IPv4. */
function plain(address: string): string {
  return /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1] ?? address;
}

/** What a limit counts by: an IPv4 address, or the /64 network of an IPv6 address, which one household owns. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups =
    tail === undefined ? front : [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill("0"), ...back];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
