import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { TextLink } from "../../_ui/link.tsx";
import { PersonLine } from "../people/person-line.tsx";

/** Who solved most in the last 30 days. */
export async function HomeHelpers() {
  const [t, helpers] = await Promise.all([getT("home"), read((await api()).reputation.helpers({ most: 5 }))]);
  if (helpers.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2.5 flex items-baseline justify-between text-14 font-bold">
        {t("helpers")}
        <TextLink href="/leaders" className="hit text-13 font-normal">
          {t("allHelpers")}
        </TextLink>
      </h2>
      <ul>
        {helpers.map(({ person, solutions }) => (
          <PersonLine
            key={person.name}
            person={person}
            about={person.isSuperUser ? t("superUser") : t("points", { count: person.points })}
            figure={t("solvedBy", { count: solutions })}
          />
        ))}
      </ul>
    </section>
  );
}
