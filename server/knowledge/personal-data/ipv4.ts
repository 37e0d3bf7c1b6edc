import { lineAfter, lineBefore, type Span } from "./finding.ts";

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const quad = new RegExp(
  `(?<![\\p{L}\\p{N}_.-])(?<!\\d[,:])(${octet})\\.(${octet})\\.(${octet})\\.(${octet})(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}]|-\\p{L})`,
  "gu",
);

/** Public name servers everybody uses. */
const nameServers = new Set(["8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "149.112.112.112"]);

/** Public addresses. Ranges that identify nobody (RFC 6890) and versions with four parts are left out. */
export function findIpv4(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(quad)) {
    const parts = match.slice(1).map(Number);
    const end = match.index + match[0].length;
    if (!isPublic(parts) || nameServers.has(match[0])) continue;
    if (isVersion(parts, lineBefore(text, match.index), lineAfter(text, end))) continue;
    spans.push({ start: match.index, end });
  }
  return spans;
}

function isPublic([a = 0, b = 0, c = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 172) return b < 16 || b > 31;
  if (a === 192) return b !== 168 && !(b === 0 && (c === 0 || c === 2));
  if (a === 169) return b !== 254;
  if (a === 100) return b < 64 || b > 127;
  if (a === 198) return !(b === 51 && c === 100) && b !== 18 && b !== 19;
  return !(a === 203 && b === 0 && c === 113);
}

const network =
  /(?<![\p{L}])(?:ip(?:v4|-?adress\p{L}*|s)?|address(?:es)?|adressen?|inet|wan|gateway|dns|hosts?|ping\p{L}*|hop|from|server|lease|route[sd]?|subnet|netz|anschluss|public|öffentlich\p{L}*|remote|peer|endpoint|login|received|von außen|nameserver|vpn|traceroute|tracert|logged in)(?![\p{L}])/giu;
const version =
  /(?<![\p{L}])(?:versions?|version(?:s?nummer|en)?|v|ver|firmwares?|fw|fw-version|hw|build|release[sd]?|update[sd]?|upgrade[sd]?|downgrade[sd]?|driver|treiber|kernel|bios|uefi|patch|beta|software|app|hotfix|stand|rev|sdk|chrome|firefox|edge|thunderbird|office|installed|installiert\p{L}*|aktualisier\p{L}*|flash\p{L}*|changelog|sw|rollback|rolled back|section|kapitel|abschnitt|chapter)(?![\p{L}])/giu;

/** The words nearby decide; without any, small numbers are a version and others an address. */
function isVersion(parts: number[], before: string, after: string): boolean {
  const [net, ver] = [nearest(network, before), nearest(version, before)];
  if (/(?:\p{L}\/|§ ?)$/u.test(before)) return true;
  if (/^(?::\d|\/\d{1,2}(?!\d))/.test(after)) return false;
  if (net !== ver) return ver > net;
  return (parts[0] ?? 0) < 20 && parts.every((part) => part < 100);
}

/** Where the last such word begins; -1 when there is none. */
function nearest(words: RegExp, before: string): number {
  let place = -1;
  for (const match of before.matchAll(words)) place = match.index;
  return place;
}
