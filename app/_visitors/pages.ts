import * as board from "../(community)/b/[board]/page.tsx";
import * as home from "../(community)/page.tsx";
import * as search from "../(community)/search/page.tsx";
import * as topic from "../(community)/t/[number]/[slug]/page.tsx";
import * as tag from "../(community)/tags/[tag]/page.tsx";
import * as tags from "../(community)/tags/page.tsx";
import * as person from "../(community)/u/[name]/page.tsx";
import * as section from "../(knowledge)/kb/[section]/page.tsx";
import * as article from "../(knowledge)/kb/a/[number]/[slug]/page.tsx";
import * as knowledge from "../(knowledge)/kb/page.tsx";
import type { PageModule } from "./page-module.ts";

/** The pages rendered for visitors without the framework, by the pattern of their address. */
export const pages: Record<string, PageModule> = {
  "/": home,
  "/b/:board": board,
  "/t/:number/:slug": topic,
  "/kb": knowledge,
  "/kb/:section": section,
  "/kb/a/:number/:slug": article,
  "/u/:name": person,
  "/tags": tags,
  "/tags/:tag": tag,
  "/search": search,
};
