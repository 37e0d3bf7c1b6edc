import type { ReputationRules, RulesVersion } from "../../../server/reputation/weights.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { ButtonLink, TextLink } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { ruleNames, trialHref } from "./rules-asked.ts";

/** Every saved version with who, when and what changed, and the way to try its values again. */
export function RulesVersions({ versions, defaults }: { versions: RulesVersion[]; defaults: ReputationRules }) {
  const [t, words] = [getT("reputation"), getT("admin")];
  if (versions.length === 0) return <p className="text-14 text-ink-3">{t("noVersions")}</p>;
  return (
    <ol className="rows">
      {versions.map((one, place) => {
        const before = versions[place + 1]?.rules ?? (one.version === 1 ? defaults : one.rules);
        const changed = ruleNames.filter((name) => one.rules[name] !== before[name]);
        return (
          <li key={one.version} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 text-14">
            <div className="min-w-0">
              <p className="font-medium">
                {t("version", { version: one.version })} {place === 0 && <Badge tone="solved">{t("inForce")}</Badge>}
              </p>
              <p className="text-ink-2">
                {one.by ? (
                  <TextLink className="underline" href={`/admin/people/${one.by.name}`}>
                    {one.by.displayName}
                  </TextLink>
                ) : (
                  words("bySystem")
                )}
                {" · "}
                <Time value={one.at} style="moment" />
              </p>
              {changed.length === 0 && <p className="mt-1 text-ink-3">{t("sameAsBefore")}</p>}
              <ul className="mt-1 grid gap-0.5">
                {changed.map((name) => (
                  <li key={name} className="diff">
                    {words(`field.reputation.${name}`)}: <del>{before[name]}</del>{" "}
                    <span className="sr-only">{words("became")}</span> <ins>{one.rules[name]}</ins>
                  </li>
                ))}
              </ul>
            </div>
            {place > 0 && (
              <ButtonLink href={trialHref(one.rules)} size="sm" aria-label={t("tryOf", { version: one.version })}>
                {t("try")}
              </ButtonLink>
            )}
          </li>
        );
      })}
    </ol>
  );
}
