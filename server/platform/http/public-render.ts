import type { OutgoingHttpHeaders } from "node:http";
import type { Kind } from "../page-cache/key.ts";
import type { PublicAddress } from "../page-cache/public-address.ts";
import type { Outcome } from "../page-cache/store.ts";
import { makeForm, type StoredPage } from "../page-cache/stored-page.ts";
import { type PageText, spentNonce, type Variants, variantsOf } from "../page-cache/variants.ts";
import type { Ask, Front } from "./ask.ts";
import { filePolicy, pagePolicy } from "./content-security-policy.ts";
import { visitorHeaders } from "./inbound.ts";
import { toldOf } from "./pass.ts";
import { type Rendered, render } from "./render.ts";
import type { VisitorPage } from "./visitor-render.ts";

/** A row of page data by which the framework reports an error; such an answer has status 200 all the same. */
const reportedError = /(?:^|\n)[0-9a-f]+:E\{/;
const routerHeaders = ["x-nextjs-stale-time", "x-nextjs-postponed", "x-nextjs-prerender"];

interface RenderWish {
  address: PublicAddress;
  kind: Kind;
  /** Status with which the answer is worth keeping. */
  keepStatus: 200 | 404;
}

/** Renders an address as a visitor without any trait, and makes the bytes that are kept. */
export async function renderForVisitor(front: Front, ask: Ask, wish: RenderWish): Promise<Outcome<Rendered>> {
  const told = toldOf(front, ask);
  const { path, search } = wish.address;
  const data = wish.kind === "data";
  const headers = visitorHeaders(data ? { rsc: "1" } : {}, { ...told, path, requestId: "" });
  if (wish.kind === "reader") {
    const page = await front.visitors.render(wish.address, headers, told);
    if (page !== null) return { keep: await keepReaders(page) };
  }
  const query = [search, data ? "_rsc" : ""].filter(Boolean).join("&");
  const url = query === "" ? path : `${path}?${query}`;
  const answer = await render(front.options.handler, url, headers);
  if (answer.status !== wish.keepStatus) return { answer };
  const contentType = String(answer.headers["content-type"] ?? "application/octet-stream");
  const isData = contentType.startsWith("text/x-component");
  if (isData !== data) return { answer };
  if (contentType.startsWith("text/html")) {
    const text = answer.body.toString("utf8");
    // Readers have a page of their own where there is one; the framework's is for members then.
    const onlyMembers = wish.kind === "page" && front.visitors.takes(wish.address);
    return {
      keep: await keepPage(front, contentType, variantsOf(text, told.nonce, front.options.readerScript), onlyMembers),
    };
  }
  if (isData && reportedError.test(answer.body.toString("latin1"))) return { answer };
  const plain = isData ? Buffer.from(answer.body.toString("utf8").replaceAll(told.nonce, spentNonce)) : answer.body;
  const form = await makeForm(plain, filePolicy);
  const kept = isData ? dataHeaders(answer.headers, ask) : {};
  return { keep: { contentType, headers: kept, tags: [], forms: { reader: form, member: form } } };
}

/** A page that has one form, for readers; people with a session are never sent it. */
async function keepReaders(page: VisitorPage): Promise<StoredPage> {
  const form = await makeForm(Buffer.from(page.html), page.policy);
  return { contentType: page.contentType, headers: {}, tags: [], forms: { reader: form, member: form } };
}

async function keepPage(
  front: Front,
  contentType: string,
  { member, reader }: Variants,
  onlyMembers: boolean,
): Promise<StoredPage> {
  const form = (text: PageText) => {
    const scripts = ["'self'", ...text.scripts].join(" ");
    const styles = ["'self'", ...text.styles].join(" ");
    const { formTargets = [] } = front.options;
    return makeForm(Buffer.from(text.html), pagePolicy({ scripts, styles, secure: front.secure, formTargets }));
  };
  const members = await form(member);
  return {
    contentType,
    headers: {},
    tags: [],
    forms: { reader: onlyMembers ? members : await form(reader), member: members },
  };
}

function dataHeaders(given: OutgoingHttpHeaders, ask: Ask): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of routerHeaders) if (given[name] !== undefined) kept[name] = String(given[name]);
  if (ask.prefixed) kept["x-nextjs-rewritten-path"] = ask.path;
  return kept;
}
