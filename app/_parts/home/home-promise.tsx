import { formatDuration } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";

/** How soon an answer comes here, measured; nothing when there is too little to measure. */
export async function HomePromise() {
  const [t, locale, median] = await Promise.all([getT("home"), getLocale(), read((await api()).topics.answerTime())]);
  if (median === null) return null;
  return (
    <p className="rounded-lg bg-brand-soft px-4.5 py-4 text-14 text-ink-2">
      {t.rich("answerTime", {
        time: formatDuration(median, locale),
        b: (text) => <strong className="font-bold text-ink">{text}</strong>,
      })}
    </p>
  );
}
