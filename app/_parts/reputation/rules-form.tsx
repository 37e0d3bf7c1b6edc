import type { RulesInForce } from "../../../server/reputation/weights.schema.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { sayAdminProblem } from "../admin/say-problem.ts";
import { boundsOf, type RuleName, type RulesAsked, ruleNames } from "./rules-asked.ts";

/** The numbers to try; asking what they would change writes nothing, so the form asks by address. */
export function RulesForm({ asked, force }: { asked: RulesAsked; force: RulesInForce }) {
  const [t, words, locale] = [getT("reputation"), getT("admin"), getLocale()];
  const hintOf = (name: RuleName) => {
    const value = formatNumber(force.rules[name], locale);
    const usual = formatNumber(force.defaults[name], locale);
    return force.rules[name] === force.defaults[name]
      ? t("now", { value })
      : `${t("now", { value })} ${t("usual", { value: usual })}`;
  };
  const errorOf = (name: RuleName) =>
    asked.problem?.field === name
      ? sayAdminProblem(asked.problem, words, { name, label: "", kind: "number", value: "", ...boundsOf(name) })
      : undefined;
  const field = (name: RuleName) => (
    <TextField
      key={name}
      name={name}
      type="number"
      step={1}
      required
      {...boundsOf(name)}
      label={words(`field.reputation.${name}`)}
      hint={hintOf(name)}
      error={errorOf(name)}
      defaultValue={asked.typed[name]}
    />
  );
  const tried = asked.rules !== null || asked.problem !== null;
  return (
    <form method="get" action={`${localHref("/admin/reputation")}#result-title`} className="grid gap-8">
      {asked.problem && (
        <div role="alert">
          <Callout tone="danger">{t("problemTitle")}</Callout>
        </div>
      )}
      <fieldset className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <legend className="float-left text-18 font-bold sm:col-span-2">{t("weights")}</legend>
        <p className="-mt-4 max-w-measure text-14 text-ink-2 sm:col-span-2">{t("weightsLead")}</p>
        {ruleNames.filter((name) => name !== "dailyCap").map(field)}
      </fieldset>
      <fieldset className="grid gap-x-8 gap-y-5 border-t border-line pt-7 sm:grid-cols-2">
        <legend className="float-left text-18 font-bold sm:col-span-2">{t("limits")}</legend>
        <p className="-mt-4 max-w-measure text-14 text-ink-2 sm:col-span-2">{words("hint.reputation.dailyCap")}</p>
        {field("dailyCap")}
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant={asked.rules ? "line" : "primary"}>
          {t(asked.rules ? "again" : "simulate")}
        </Button>
        {tried && (
          <ButtonLink href="/admin/reputation" variant="quiet" icon="undo-2">
            {t("toForce")}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
