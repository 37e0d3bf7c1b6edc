import type { Metadata } from "next";
import { escapeHtml, tag } from "./escape.ts";

/** What is told here of a page; a page that says more is left to the framework. */
const told = new Set([
  "metadataBase",
  "title",
  "applicationName",
  "icons",
  "description",
  "alternates",
  "robots",
  "openGraph",
  "twitter",
]);

/**
 * The part of the head that a page decides: title, description, addresses in other languages, what previews show. Spelled
 * and ordered as the framework does it; a journey compares both.
 * @param site what the layout says for every page
 * @throws when the page says something that is not told here
 */
export function headOf(page: Metadata, site: Metadata): string {
  const unknown = Object.keys({ ...site, ...page }).find((key) => !told.has(key));
  if (unknown !== undefined) throw new Error(`metadata "${unknown}" is not written for visitors`);
  const { alternates, openGraph, twitter } = page;
  const address = (value: unknown) => absolute(String(value), site.metadataBase);
  const parts = [`<title>${escapeHtml(titleOf(page, site))}</title>`];
  const meta = (kind: "name" | "property", key: string, value: unknown) => {
    if (value !== undefined && value !== null && value !== "")
      parts.push(tag("meta", { [kind]: key, content: String(value) }));
  };
  meta("name", "description", page.description);
  meta("name", "application-name", site.applicationName);
  meta("name", "robots", robotsOf(page.robots));
  if (alternates?.canonical) parts.push(tag("link", { rel: "canonical", href: address(alternates.canonical) }));
  for (const [hrefLang, href] of Object.entries(alternates?.languages ?? {})) {
    parts.push(tag("link", { rel: "alternate", hrefLang, href: address(href) }));
  }
  for (const [type, given] of Object.entries(alternates?.types ?? {})) {
    for (const one of Array.isArray(given) ? given : [{ url: given, title: undefined }]) {
      parts.push(tag("link", { rel: "alternate", type, href: address(one.url), title: one.title }));
    }
  }
  if (openGraph) {
    const more = openGraph as Record<string, unknown>;
    meta("property", "og:title", openGraph.title);
    meta("property", "og:description", openGraph.description);
    if (openGraph.url) meta("property", "og:url", address(openGraph.url));
    meta("property", "og:locale", openGraph.locale);
    meta("property", "og:type", more.type);
    meta("property", "article:published_time", more.publishedTime);
    meta("property", "article:modified_time", more.modifiedTime);
    meta("name", "twitter:card", "summary");
    meta("name", "twitter:title", (twitter ?? openGraph).title);
    meta("name", "twitter:description", (twitter ?? openGraph).description);
  }
  return parts.join("") + iconsOf(site.icons);
}

/** A page's own title in the layout's frame, or the layout's alone. */
function titleOf({ title }: Metadata, site: Metadata): string {
  const { title: frame } = site;
  if (typeof frame !== "object" || frame === null || !("template" in frame) || !("default" in frame)) return "";
  if (typeof title !== "string" || title === "") return frame.default;
  return frame.template.replace("%s", () => title);
}

function robotsOf(robots: Metadata["robots"]): string | undefined {
  if (typeof robots !== "object" || robots === null) return robots ?? undefined;
  const words: string[] = [];
  if (robots.index !== undefined) words.push(robots.index ? "index" : "noindex");
  if (robots.follow !== undefined) words.push(robots.follow ? "follow" : "nofollow");
  return words.join(", ");
}

function iconsOf(icons: Metadata["icons"]): string {
  if (typeof icons !== "object" || icons === null || !("icon" in icons)) return "";
  const [icon] = Array.isArray(icons.icon) ? icons.icon : [];
  if (typeof icon !== "object" || !("url" in icon)) return "";
  return (
    tag("link", { rel: "icon", href: String(icon.url), type: icon.type }) +
    tag("link", { rel: "apple-touch-icon", href: String(icons.apple) })
  );
}

function absolute(href: string, base: Metadata["metadataBase"]): string {
  const url = new URL(href, base ?? undefined);
  return url.pathname === "/" && url.search === "" ? url.origin : url.href;
}
