import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { db } from "../platform/db/client.ts";
import { findChromium } from "../testing/browser.ts";
import { median } from "./load.ts";
import type { Figures, Stage } from "./stage.ts";

/** Each page so often; the machine has other things to do, and medians bear one bad run. */
const RUNS = 3;
/** Audits that ask whether a search engine finds the page. */
const onlyWhenFound = new Set(["is-crawlable", "meta-description"]);

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
    for (const [name, path] of Object.entries(pages)) Object.assign(figures, await measure(name, path));
  } finally {
    browser.kill();
  }
  return figures;

  async function measure(name: string, path: string): Promise<Figures> {
    await fetch(stage.url + path);
    const runs: Audits[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const result = await lighthouse(stage.url + path, { port: browser.port, output: "json", logLevel: "error" });
      if (!result) throw new Error(`Lighthouse did not finish ${path}.`);
      runs.push(result.lhr);
    }
    return figuresOf(name, runs);
  }
}

type Audits = Pick<NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"], "categories" | "audits">;

/** Medians of the runs, and whatever did not pass in one of them. */
function figuresOf(name: string, runs: Audits[]): Figures {
  const score = (id: string) => Math.round(median(runs.map(({ categories }) => categories[id]?.score ?? 0)) * 100);
  const value = (id: string) => median(runs.flatMap(({ audits }) => audits[id]?.numericValue ?? []));
  const scores = ["performance", "accessibility", "best-practices", "seo"].map(score).join(" / ");
  const failed = new Set(
    runs.flatMap(({ audits }) =>
      Object.values(audits)
        .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === "binary")
        .map((audit) => audit.id),
    ),
  );
  // A page that asks not to be found is no page to be found: what is for search engines says nothing about it.
  const hidden = failed.has("is-crawlable");
  const missed = [...failed].filter((id) => !(hidden && onlyWhenFound.has(id)));
  return {
    [`${name}: performance / accessibility / best practices / SEO`]: hidden ? `${scores} (noindex on purpose)` : scores,
    [`${name}: LCP / CLS / TBT`]:
      `${(value("largest-contentful-paint") / 1000).toFixed(2)} s / ` +
      `${value("cumulative-layout-shift").toFixed(3)} / ${Math.round(value("total-blocking-time"))} ms`,
    ...(missed.length > 0 && { [`${name}: not passed`]: missed.join(", ") }),
  };
}
