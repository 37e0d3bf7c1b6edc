import { spentNonce, variantsOf } from "../server/platform/page-cache/variants.ts";
import { publicPagesOf } from "./fixtures/pages.ts";
import { expect, test } from "./fixtures/test.ts";

/** Made anew by each renderer or search, and the same everywhere in one page. */
const ids = /_R_[a-z0-9]*_|(?<=data-search-log=")[0-9a-f-]+/g;
/** A view makes no stored page stale, so the two forms of one page may tell of more views and of fewer. */
const views =
  /<span class="num">[^<]*<\/span> (?:views?|Aufrufe?)|(?<=>(?:Views|Aufrufe)<\/dt><dd class="text-right">)<span class="num">[^<]*/g;
/** Where the framework keeps its place. */
const place = '<div hidden=""></div>';

function comparable(html: string): string {
  return html.replaceAll(place, "").replace(ids, "id").replace(views, "views");
}

/** What is left of the framework's page when its scripts, data and markers are taken away. */
function withoutFramework(html: string, policy: string): string {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? spentNonce;
  const script = /<script src="(\/_reader\/[^"]+)"/.exec(html)?.[1] ?? "";
  const { reader } = variantsOf(html, nonce, script);
  return comparable(reader.html);
}

test("readers get every page without the framework, and otherwise to the byte as the framework renders it", async ({
  person,
  baseURL,
}) => {
  const page = await person(null);
  const paths = [
    ...(await publicPagesOf(page)),
    "/search",
    "/search?q=wifi",
    "/search?q=wifi&kind=articles&sort=newest",
  ];
  let own = 0;
  const both = paths.flatMap((one) => [one, one === "/" ? "/de" : `/de${one}`]);
  for (const [turn, path] of both.entries()) {
    // Each form from an address of its own: visitors may search twice in a second.
    const from = (network: number) => ({ "x-forwarded-for": `198.51.${network}.${turn % 250}` });
    const readers = await (await fetch(baseURL + path, { headers: from(100) })).text();
    // A session that is none: the framework answers, and knows nobody.
    const framework = await fetch(baseURL + path, { headers: { ...from(101), cookie: "kundig=nobody" } });
    const policy = framework.headers.get("content-security-policy") ?? "";
    const rest = withoutFramework(await framework.text(), policy).replace(
      /<script src="[^"]*" defer=""><\/script>/,
      "",
    );
    const script = /<script src="\/_reader\/[0-9a-f]+\.js" defer=""><\/script>/;
    expect(readers, path).toMatch(script);
    if (!readers.includes(place)) own += 1;
    expect(comparable(readers.replace(script, "")), path).toBe(rest);
  }
  // Home, boards, topics, articles, people, tags and the search, each in two languages.
  expect(own).toBeGreaterThanOrEqual(30);
});
