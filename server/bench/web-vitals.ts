import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { db } from "../platform/db/client.ts";
import { findChromium } from "../testing/browser.ts";
import type { Figures, Stage } from "./stage.ts";

/** Lighthouse, mobile, on the pages a visitor meets first. */
export async function webVitals(stage: Stage): Promise<Figures> {
  const topic = await db().topic.findFirstOrThrow({
    where: { presence: "VISIBLE", state: "VERIFIED", board: { visibility: "PUBLIC" } },
    orderBy: { answerCount: "desc" },
  });
  const article = await db().article.findFirstOrThrow({ where: { state: "PUBLISHED", visibility: "PUBLIC" } });
  const pages = {
    home: "/",
    board: "/b/routers",
    topic: `/t/${topic.number}/${topic.slug}`,
    article: `/kb/a/${article.number}/${article.slug}`,
    ask: "/ask",
  };
  const browser = await launch({
    chromePath: findChromium(),
    chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"],
  });
  const figures: Figures = {};
  try {
    for (const [name, path] of Object.entries(pages)) {
      await fetch(stage.url + path);
      const result = await lighthouse(stage.url + path, { port: browser.port, output: "json", logLevel: "error" });
      if (!result) throw new Error(`Lighthouse did not finish ${path}.`);
      const { categories, audits } = result.lhr;
      const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
      const value = (id: string) => audits[id]?.displayValue ?? "?";
      figures[`${name}: performance / accessibility / best practices / SEO`] =
        `${score("performance")} / ${score("accessibility")} / ${score("best-practices")} / ${score("seo")}`;
      figures[`${name}: LCP / CLS / TBT`] =
        `${value("largest-contentful-paint")} / ${value("cumulative-layout-shift")} / ${value("total-blocking-time")}`;
      const failed = Object.values(audits).filter(
        (audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === "binary",
      );
      if (failed.length > 0) figures[`${name}: not passed`] = failed.map((audit) => audit.id).join(", ");
    }
  } finally {
    browser.kill();
  }
  return figures;
}
