import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * IPv4 ranges that are nobody's public host (IANA special-purpose registry, state 2026; multicast and reserved besides).
 */
const v4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;
/** Of IPv6 only 2000::/3 is public at all, without these: protocol assignments, documentation, 6to4, drop, SRv6. */
const v6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const;

const special = new BlockList();
for (const [net, bits] of v4) special.addSubnet(net, bits, "ipv4");
for (const [net, bits] of v6) special.addSubnet(net, bits, "ipv6");
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/** True for addresses of public hosts; false for every special range and for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  // An IPv4 address in IPv6 clothes (::ffff:127.0.0.1, 64:ff9b::7f00:1) is outside 2000::/3.
  return isIPv6(address) && global6.check(address, "ipv6") && !special.check(address, "ipv6");
}
