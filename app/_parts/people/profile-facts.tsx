import type { ProfileView } from "../../../server/users/users.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Figure } from "../../_ui/figure.tsx";
import { AsideSection } from "../../_ui/page.tsx";
import { Time } from "../../_ui/time.tsx";

/** The figures of a person. */
export function ProfileFacts({ person }: { person: ProfileView }) {
  const t = getT("people");
  const rows = [
    ["points", person.points],
    ["solutions", person.solutionCount],
    ["answers", person.answerCount],
    ["questions", person.questionCount],
    ["thanks", person.kudosCount],
  ] as const;
  return (
    <AsideSection title={t("facts")}>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1.5">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{t(`fact_${name}`)}</dt>
            <dd className="text-right">
              <Figure value={value} />
            </dd>
          </div>
        ))}
        <dt className="text-ink-2">{t("memberSince")}</dt>
        <dd className="text-right">
          <Time value={person.joinedAt} style="month" relative={false} />
        </dd>
      </dl>
    </AsideSection>
  );
}
