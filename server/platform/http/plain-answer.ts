import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { pagePolicy } from "./content-security-policy.ts";
import { neverStored, securityHeaders } from "./security-headers.ts";

type PlainStatus = 400 | 403 | 404 | 405 | 411 | 413 | 414 | 415 | 421 | 429 | 500 | 503;

const sentences: Record<"en" | "de", Record<PlainStatus, string>> = {
  en: {
    400: "This address cannot be read. Please check how it is spelled.",
    403: "This request came from another site and was not carried out.",
    404: "There is nothing at this address.",
    405: "This address does not take that kind of request.",
    411: "The request does not say how long it is.",
    413: "That is more than fits here. Please make it shorter.",
    414: "This address is too long.",
    415: "This kind of content is not taken here.",
    421: "This address belongs to another site.",
    429: "That was a lot at once. Please wait a moment and try again.",
    500: "Something went wrong on our side. Please try again in a moment.",
    503: "The community is not available at the moment. Please try again shortly.",
  },
  de: {
    400: "Diese Adresse ist nicht lesbar. Bitte prüfen Sie die Schreibweise.",
    403: "Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt.",
    404: "Unter dieser Adresse gibt es nichts.",
    405: "Diese Adresse nimmt solche Anfragen nicht an.",
    411: "Die Anfrage nennt ihre Länge nicht.",
    413: "Das ist mehr, als hier hineinpasst. Bitte kürzen Sie es.",
    414: "Diese Adresse ist zu lang.",
    415: "Inhalte dieser Art werden hier nicht angenommen.",
    421: "Diese Adresse gehört zu einer anderen Website.",
    429: "Das war viel auf einmal. Bitte warten Sie einen Moment und versuchen Sie es erneut.",
    500: "Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.",
    503: "Die Community ist gerade nicht erreichbar. Bitte versuchen Sie es in Kürze erneut.",
  },
};

const style =
  "body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.25rem;color-scheme:light dark}a{color:inherit}";
const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

interface PlainOptions {
  status: PlainStatus;
  locale: string;
  /** Path as asked for; under `/api/` the answer is JSON, elsewhere a small page. */
  path: string;
  secure: boolean;
  headers?: Record<string, string>;
  head?: boolean;
}

/** Answers with one sentence, without the framework; nothing of the request is repeated in it. */
export function answerPlainly(response: ServerResponse, options: PlainOptions): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const locale = options.locale === "de" ? "de" : "en";
  const sentence = sentences[locale][options.status];
  const isData = options.path.startsWith("/api/");
  const body = isData
    ? JSON.stringify({ error: { status: options.status, message: sentence } })
    : page(locale, sentence);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(options.status, {
    ...securityHeaders(options.secure, options.path),
    "content-security-policy": pagePolicy({ scripts: "'none'", styles: styleHash, secure: options.secure }),
    "cache-control": neverStored,
    "content-type": isData ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    ...options.headers,
  });
  response.end(options.head ? undefined : body);
}

function page(locale: "en" | "de", sentence: string): string {
  const home = locale === "de" ? "Zur Startseite" : "To the front page";
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${sentence}</title><style>${style}</style></head><body><main><h1>${sentence}</h1><p><a href="/">${home}</a></p></main></body></html>`;
}
