/** What an article of one's own may begin as. */
export const articleTemplates = ["howTo", "troubleshooting", "reference"] as const;
export type ArticleTemplate = (typeof articleTemplates)[number];

const en: Record<ArticleTemplate, string> = {
  howTo: `What you will have in the end, in one sentence.

## Before you begin

- What is needed: device, version, rights

## Steps

1. First step
2. Second step

## Check that it worked

What is to be seen now.
`,
  troubleshooting: `## What happens

What people see, with the exact words of the message.

## Why

The cause, in one or two sentences.

## What helps

1. First thing to try
2. Second thing to try

## If it goes on

What to send to support, and what to write nothing of.
`,
  reference: `What this is about, and for which versions.

## Values

| Name | Meaning | Default |
|---|---|---|
| … | … | … |

## Limits

What it does not do.

## See also

- …
`,
};

const de: Record<ArticleTemplate, string> = {
  howTo: `Was Sie am Ende haben, in einem Satz.

## Bevor Sie beginnen

- Was gebraucht wird: Gerät, Version, Rechte

## Schritte

1. Erster Schritt
2. Zweiter Schritt

## Prüfen, ob es geklappt hat

Was jetzt zu sehen ist.
`,
  troubleshooting: `## Was geschieht

Was man sieht, mit dem genauen Wortlaut der Meldung.

## Warum

Die Ursache, in ein oder zwei Sätzen.

## Was hilft

1. Das Erste, was zu versuchen ist
2. Das Zweite, was zu versuchen ist

## Wenn es bleibt

Was der Support braucht und was nicht geschrieben werden soll.
`,
  reference: `Worum es geht und für welche Versionen es gilt.

## Werte

| Name | Bedeutung | Vorgabe |
|---|---|---|
| … | … | … |

## Grenzen

Was es nicht kann.

## Siehe auch

- …
`,
};

/** The text of a template in a language. */
export function templateText(template: ArticleTemplate, locale: string): string {
  return (locale === "de" ? de : en)[template];
}

/** What is written when a template is chosen: instead of nothing or of an untouched template, else below what is there. */
export function withTemplate(text: string, template: ArticleTemplate | null, locale: string): string {
  const untouched = text.trim() === "" || articleTemplates.some((one) => [en[one], de[one]].includes(text));
  if (template === null) return untouched ? "" : text;
  const words = templateText(template, locale);
  return untouched ? words : `${text.trimEnd()}\n\n${words}`;
}
