import { formatNumber, formatShare } from "../_messages/format.ts";
import { getLocale } from "../_messages/server.ts";

type FigureProps = { value: number; compact?: boolean; share?: boolean; className?: string };

/** A number in the language of the page, in figures of equal width. */
export function Figure({ value, compact, share, className }: FigureProps) {
  const locale = getLocale();
  const text = share ? formatShare(value, locale) : formatNumber(value, locale, compact);
  return <span className={className ? `num ${className}` : "num"}>{text}</span>;
}
