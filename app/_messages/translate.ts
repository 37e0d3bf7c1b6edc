import format, { type CompiledMessage, type FormatValues } from "icu-minify/format";
import { createElement, Fragment, type ReactNode } from "react";
import type { Locale } from "./locale.ts";

export type Compiled = Record<string, CompiledMessage>;
export type Values = Record<string, string | number | boolean | Date>;
export type RichValues = FormatValues<ReactNode>;

/** Turns keys of one area into finished sentences. */
export type Translate<K extends string> = {
  /** A sentence as text. An unknown key comes back as itself, so that a page never breaks over a word. */
  (key: K, values?: Values): string;
  /** A sentence with parts as elements: `t.rich("by", { link: (text) => <a>{text}</a> })` for `by <link>…</link>`. */
  rich(key: K, values: RichValues): ReactNode;
  /** True when the area has this key; for keys made from data. */
  has(key: string): key is K;
};

const memo = new Map<string, unknown>();

/** Building an Intl object costs far more than using it, so each is built once per locale and options. */
function once<T>(kind: string, locale: unknown, options: unknown, make: () => T): T {
  const key = `${kind}${String(locale)}${JSON.stringify(options)}`;
  const known = memo.get(key);
  if (known !== undefined) return known as T;
  const made = make();
  memo.set(key, made);
  return made;
}

const formatters = {
  getNumberFormat: (locale?: Intl.LocalesArgument, options?: Intl.NumberFormatOptions) =>
    once("n", locale, options, () => new Intl.NumberFormat(locale, options)),
  getDateTimeFormat: (locale?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) =>
    once("d", locale, options, () => new Intl.DateTimeFormat(locale, options)),
  getPluralRules: (locale?: Intl.LocalesArgument, options?: Intl.PluralRulesOptions) =>
    once("p", locale, options, () => new Intl.PluralRules(locale, options)),
};
const options = { formatters, timeZone: "UTC" };

/** Letters that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Names and titles that run the other way stand between marks (U+2068, U+2069), so that they turn nothing beside them. */
function apart<V>(values: Record<string, V> | undefined): Record<string, V | string> | undefined {
  const turns = (value: unknown): value is string => typeof value === "string" && rightToLeft.test(value);
  // Called for every sentence of a page: what needs no marks is handed on as it is.
  for (const name in values) {
    if (!turns(values[name])) continue;
    const all = Object.entries(values).map(([key, value]) => [key, turns(value) ? `\u2068${value}\u2069` : value]);
    return Object.fromEntries(all);
  }
  return values;
}

/** A translator over the compiled messages of one area; works on the server and in the browser. */
export function createTranslate<K extends string>(locale: Locale, messages: Compiled): Translate<K> {
  const t = (key: K, values?: Values): string => {
    const message = messages[key];
    if (message === undefined) return key;
    const text = format<string>(message, locale, apart(values), options);
    return Array.isArray(text) ? text.join("") : text;
  };
  const rich = (key: K, values: RichValues): ReactNode => {
    const message = messages[key];
    if (message === undefined) return key;
    const parts = format<ReactNode>(message, locale, apart(values), options);
    return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;
  };
  const has = (key: string): key is K => key in messages;
  return Object.assign(t, { rich, has });
}
