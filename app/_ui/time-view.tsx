import { type DateStyle, formatDate } from "../_messages/format.ts";
import type { Locale } from "../_messages/locale.ts";

export type TimeProps = {
  value: Date | string;
  /** What stands in the page before the small script makes it relative, or for good with `relative={false}`. */
  style?: DateStyle;
  relative?: boolean;
  className?: string;
};

/** The same for islands; the language comes from `useLocale()`. */
export function TimeView({
  value,
  style = "date",
  relative = true,
  className,
  locale,
}: TimeProps & { locale: Locale }) {
  const moment = new Date(value).toISOString();
  return (
    <time
      dateTime={moment}
      data-relative={relative ? "" : undefined}
      data-local={relative ? undefined : style}
      title={`${formatDate(value, locale, "moment")} UTC`}
      className={className}
      suppressHydrationWarning
    >
      {formatDate(value, locale, style)}
    </time>
  );
}
