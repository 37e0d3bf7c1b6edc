import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { Checkbox } from "../../_ui/choice.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { settingHint, settingWord } from "../admin/setting-words.ts";
import { type RuleAsked, ruleBounds, ruleNumbers } from "./rule-asked.ts";

/** The numbers to try; looking at whom they would propose writes nothing, so the form asks by address. */
export function RuleForm({ asked }: { asked: RuleAsked }) {
  const [t, words] = [getT("programme"), getT("admin")];
  return (
    <form method="get" action={`${localHref("/admin/programme/rule")}#preview-title`} className="grid gap-5">
      {asked.wrong && (
        <div role="alert">
          <Callout tone="danger">{t("ruleBad")}</Callout>
        </div>
      )}
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {ruleNumbers.map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            inputMode="numeric"
            step={1}
            required
            {...ruleBounds(name)}
            label={settingWord(words, "field", `candidates.${name}`)}
            hint={settingHint(words, `candidates.${name}`)}
            defaultValue={asked.typed[name]}
            className="self-end [&_.field]:max-w-40"
          />
        ))}
        <div className="sm:col-span-2">
          <Checkbox
            name="countHelpful"
            label={settingWord(words, "field", "candidates.countHelpful")}
            hint={settingHint(words, "candidates.countHelpful")}
            defaultChecked={asked.countHelpful}
          />
        </div>
        <TextField
          name="asOf"
          type="date"
          label={t("ruleAsOf")}
          hint={t("ruleAsOfHint")}
          defaultValue={asked.asOf}
          className="[&_.field]:max-w-48"
        />
      </div>
      <div>
        <Button type="submit" variant={asked.rule ? "line" : "primary"} icon="search">
          {t("ruleTry")}
        </Button>
      </div>
    </form>
  );
}
