import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { TextLink } from "../../_ui/link.tsx";
import { TopicRow } from "../topic-list/topic-row.tsx";
import { profileHref } from "./profile-tabs.tsx";

/** Below the solutions: the newest topics somebody answered without having solved them. */
export async function OtherAnswers({ name }: { name: string }) {
  const t = getT("people");
  const page = await read((await api()).topics.ofPerson({ name, what: "answered", size: 5 }));
  if (page.rows.length === 0) return null;
  return (
    <section aria-labelledby="other-answers" className="mt-8">
      <h2
        id="other-answers"
        className="flex items-baseline justify-between gap-4 border-b border-line pb-2 text-16 font-bold"
      >
        {t("alsoAnswered")}
        {page.next && (
          <TextLink href={profileHref(name, "answered")} className="hit text-13 font-normal">
            {t("allAnswered")}
          </TextLink>
        )}
      </h2>
      <ul className="rows" aria-labelledby="other-answers">
        {page.rows.map((row) => (
          <TopicRow key={row.number} row={row} />
        ))}
      </ul>
    </section>
  );
}
