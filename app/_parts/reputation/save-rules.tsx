import type { ReputationRules } from "../../../server/reputation/weights.schema.ts";
import { getT } from "../../_messages/server.ts";
import { ActForm } from "../admin/act-form.tsx";

type Props = {
  rules: ReputationRules;
  /** The version the trial began from. */
  version: number;
  action: string;
  next: string;
  back: string;
};

/** Says what saving leads to, and saves the numbers that were tried. */
export function SaveRules({ rules, version, action, next, back }: Props) {
  const t = getT("reputation");
  const values = Object.fromEntries(Object.entries(rules).map(([name, value]) => [`rules.${name}`, String(value)]));
  return (
    <section aria-labelledby="save-rules" className="mt-8 rounded-lg border border-line bg-surface p-4">
      <h3 id="save-rules" className="text-15 font-bold">
        {t("saveTitle")}
      </h3>
      <p className="mt-1 mb-3.5 max-w-measure text-14 text-ink-2">{t("saveText")}</p>
      <ActForm
        action={action}
        values={{ ...values, version: String(version) }}
        next={next}
        back={back}
        variant="primary"
      >
        {t("save", { version: version + 1 })}
      </ActForm>
    </section>
  );
}
