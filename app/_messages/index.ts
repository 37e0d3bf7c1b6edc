import compile from "icu-minify/compile";
import { type Area, catalogue, type MessageKey } from "./catalogue.ts";
import type { Locale } from "./locale.ts";
import { type Compiled, createTranslate, type Translate } from "./translate.ts";

export type { Area, MessageKey } from "./catalogue.ts";

const compiled = new Map<string, Compiled>();

/** The messages of one area, compiled once per process: parsing ICU text is far dearer than formatting it. */
export function messages(locale: Locale, area: Area): Compiled {
  const name = `${locale}/${area}`;
  const known = compiled.get(name);
  if (known) return known;
  const texts: Record<string, string> = catalogue[locale][area];
  const parts = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compile(text)]));
  // The compiler's objects have no prototype, which React refuses to hand to islands; this makes plain ones.
  const made: Compiled = JSON.parse(JSON.stringify(parts));
  compiled.set(name, made);
  return made;
}

const translators = new Map<string, unknown>();

/** The translator of an area in a language; for mails and other code without a request. */
export function translator<A extends Area>(locale: Locale, area: A): Translate<MessageKey<A>> {
  const name = `${locale}/${area}`;
  const known = translators.get(name);
  if (known) return known as Translate<MessageKey<A>>;
  const made = createTranslate<MessageKey<A>>(locale, messages(locale, area));
  translators.set(name, made);
  return made;
}
