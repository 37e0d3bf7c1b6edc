import type { Leader } from "../../../server/reputation/leaders.query.ts";
import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { TextLink } from "../../_ui/link.tsx";
import { AsideSection } from "../../_ui/page.tsx";
import { Time } from "../../_ui/time.tsx";
import { PersonLine } from "../people/person-line.tsx";

/** Beside the list: the members of the last months, the company's own people, and how the list is made. */
export async function LeadersAside({ team }: { team: Leader[] }) {
  const [t, months] = await Promise.all([getT("leaders"), read((await api()).reputation.months({}))]);
  return (
    <>
      {months.length > 0 && (
        <AsideSection title={t("months")}>
          <p className="mb-1.5 text-13 text-ink-3">{t("monthsHint")}</p>
          <ul>
            {months.map(({ month, person, points, solutions }) => (
              <PersonLine
                key={`${month.toISOString()} ${person.name}`}
                person={person}
                about={
                  <>
                    <Time value={month} style="month" relative={false} />
                    <span className="block">{t("monthFigure", { points, solutions })}</span>
                  </>
                }
              />
            ))}
          </ul>
        </AsideSection>
      )}
      {team.length > 0 && (
        <AsideSection title={t("team")}>
          <p className="mb-1.5 text-13 text-ink-3">{t("teamHint")}</p>
          <ul>
            {team.map(({ person, points }) => (
              <PersonLine
                key={person.name}
                person={person}
                about={person.title}
                figure={t("pointsFigure", { count: points })}
              />
            ))}
          </ul>
        </AsideSection>
      )}
      <AsideSection title={t("how")}>
        <p className="text-13 text-ink-2">{t("howText")}</p>
        <TextLink href="/account" className="hit mt-1.5 inline-block text-13">
          {t("howLink")}
        </TextLink>
      </AsideSection>
    </>
  );
}
