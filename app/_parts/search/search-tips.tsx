import { getT } from "../../_messages/server.ts";

const tips = ["words", "phrase", "without", "place", "state", "date"] as const;

/** What the search understands, with examples. */
export function SearchTips() {
  const t = getT("search");
  return (
    <section aria-labelledby="tips" className="mt-10 border-t border-line pt-6">
      <h2 id="tips" className="text-14 font-medium">
        {t("tips")}
      </h2>
      <ul className="mt-3 grid gap-2 text-14 text-ink-2">
        {tips.map((tip) => (
          <li key={tip}>
            {t.rich(`tip_${tip}`, {
              code: (text) => (
                <code className="rounded-sm bg-sunken px-1.5 py-0.5 text-13 whitespace-nowrap text-ink">{text}</code>
              ),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
