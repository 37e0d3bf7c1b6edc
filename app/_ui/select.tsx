import type { ComponentProps } from "react";
import { Field, type FieldTexts, fieldControl } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type Choice = { value: string; label: string; disabled?: boolean };

type SelectProps = FieldTexts & Omit<ComponentProps<"select">, keyof FieldTexts | "children"> & { choices: Choice[] };

/** One of several choices in a native select. */
export function Select({ label, name, id, hint, error, labelHidden, note, className, choices, ...rest }: SelectProps) {
  const texts = { label, name, id, hint, error, labelHidden, note, className };
  return (
    <Field {...texts}>
      <span className="relative block">
        <select {...rest} {...fieldControl(texts)} className="field">
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevron-down"
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-3"
        />
      </span>
    </Field>
  );
}
