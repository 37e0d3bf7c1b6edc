import { createTranslator } from "use-intl/core";
import { htmlMail, textMail } from "./mail-layout.ts";
import de from "./messages/de.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };
import { type MailKind, templateOf } from "./templates/index.ts";

const messages = { en, de };

/** What a mail says, before anything of the recipient's settings is added. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

export interface MailFrame {
  locale: "en" | "de";
  community: string;
  /** Public address of the site, without a slash at the end. */
  site: string;
  /** Language whose addresses carry no prefix. */
  defaultLocale: string;
  /** Page on which this kind can be switched off. */
  unsubscribe: string | null;
}

/**
 * Writes one mail. Everything from people (titles, names, excerpts) stays text in every part.
 * @throws ZodError when `data` is not what this kind of mail needs
 */
export function composeMail(kind: MailKind, data: unknown, frame: MailFrame): ComposedMail {
  const template = templateOf(kind);
  const checked = template.data.parse(data);
  const say = createTranslator({ locale: frame.locale, messages: messages[frame.locale] });
  const values = mapValues({ ...template.values(checked), community: frame.community, site: frame.site }, plainLine);
  const prefix = frame.locale === frame.defaultLocale ? "" : `/${frame.locale}`;
  const parts = {
    locale: frame.locale,
    community: plainLine(frame.community),
    intro: say(`${kind}.intro`, values),
    quote: plainText(template.quote?.(checked) ?? ""),
    action: { label: say(`${kind}.action`, values), href: `${frame.site}${prefix}${template.path(checked)}` },
    outro: say(`${kind}.outro`, values),
    paste: say("frame.paste"),
    why: say(template.secret ? "frame.whyOnce" : "frame.why", values),
    unsubscribe: frame.unsubscribe ? { label: say("frame.unsubscribe"), href: frame.unsubscribe } : null,
  };
  return { subject: say(`${kind}.subject`, values).slice(0, 200), text: textMail(parts), html: htmlMail(parts) };
}

/** One line without control and direction characters: no header can be broken with it, no name read backwards (IN-08). */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}

function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) =>
    character === "\n" ? "\n" : " ",
  );
}

function mapValues(values: Record<string, string>, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
