"use client";
import { useState } from "react";
import { type BadgeGrade, badgeGrades, badgeIcons } from "../../../server/badges/badges-limits.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { RadioGroup } from "../../_ui/choice.tsx";
import type { AdminField } from "../admin/fields.ts";
import { Medal } from "./medal.tsx";

type Props = { field: AdminField & { kind: "medal" }; id: string };

/** Grade and sign of a medal; the signs show in the grade that is chosen. */
export function MedalPicker({ field, id }: Props) {
  const t = useT("badges");
  const [grade, setGrade] = useState<BadgeGrade>(field.grade);
  return (
    <div className="grid gap-5">
      <RadioGroup
        name={`${field.name}.grade`}
        legend={t("grade")}
        value={grade}
        onChange={(event) => setGrade(badgeGrades.find((one) => one === event.target.value) ?? grade)}
        choices={badgeGrades.map((one) => ({ value: one, label: t(`grade_${one}`) }))}
      />
      <fieldset id={id}>
        <legend className="mb-2 text-14 font-medium">{t("sign")}</legend>
        <div className="flex flex-wrap gap-1.5">
          {badgeIcons.map((icon) => (
            <label
              key={icon}
              title={t(`sign_${icon}`)}
              className="grid size-14 cursor-pointer place-items-center rounded-lg border-2 border-transparent hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
            >
              <input
                type="radio"
                name={`${field.name}.icon`}
                value={icon}
                defaultChecked={icon === field.icon}
                className="sr-only"
              />
              <Medal icon={icon} grade={grade} size={40} />
              <span className="sr-only">{t(`sign_${icon}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
