"use client";
import { useT } from "../../_client/intl.tsx";

/** The twelve colours of boards, as circles one of which is chosen; each has a number as its name. */
const tints = Array.from({ length: 12 }, (_, tint) => tint);

export function Swatches({ name, label, value }: { name: string; label: string; value: number }) {
  const t = useT("admin");
  return (
    <fieldset>
      <legend className="mb-2 text-14 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {tints.map((tint) => (
          <label
            key={tint}
            title={t("tintNumber", { number: tint + 1 })}
            className="grid size-9 cursor-pointer place-items-center rounded-full border-2 border-transparent has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand touch:size-11"
          >
            <input type="radio" name={name} value={tint} defaultChecked={tint === value} className="sr-only" />
            <span className={`swatch swatch-${tint} !size-6 !rounded-full`} />
            <span className="sr-only">{t("tintNumber", { number: tint + 1 })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
