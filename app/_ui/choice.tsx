import type { ComponentProps, ReactNode } from "react";
import { FieldError } from "./field.tsx";

type ChoiceProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  [data: `data-${string}`]: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

function ChoiceRow({ label, hint, error, id, role, ...rest }: ChoiceProps & { type: string; role?: string }) {
  const own = id ?? `f-${rest.name}${rest.value === undefined ? "" : `-${rest.value}`}`;
  const described = [error && `${own}-error`, hint && `${own}-hint`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1">
      <label htmlFor={own} className="flex gap-3 py-1 text-15 touch:py-2.5">
        <input
          {...rest}
          id={own}
          role={role}
          className="choice"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>
          {label}
          {hint && (
            <span id={`${own}-hint`} className="block text-13 text-ink-3">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${own}-error`}>{error}</FieldError>
    </div>
  );
}

/** A yes or no that takes effect when the form is sent. */
export function Checkbox(props: ChoiceProps) {
  return <ChoiceRow {...props} type="checkbox" />;
}

/** A yes or no that takes effect at once. */
export function Switch(props: ChoiceProps) {
  return <ChoiceRow {...props} type="checkbox" role="switch" />;
}

export type RadioChoice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  choices: RadioChoice[];
  hint?: ReactNode;
  error?: ReactNode;
  defaultValue?: string;
  /** For islands that keep the value themselves. */
  value?: string;
  onChange?: ComponentProps<"input">["onChange"];
};

/** One of a few choices, all visible. */
export function RadioGroup({ name, legend, choices, hint, error, defaultValue, value, onChange }: RadioGroupProps) {
  return (
    <fieldset aria-describedby={error ? `f-${name}-group-error` : undefined}>
      <legend className="mb-1 text-14 font-medium">{legend}</legend>
      {hint && <p className="mb-1 text-13 text-ink-3">{hint}</p>}
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          {...choice}
          type="radio"
          name={name}
          onChange={onChange}
          {...(value === undefined
            ? { defaultChecked: choice.value === defaultValue }
            : { checked: choice.value === value })}
        />
      ))}
      <FieldError id={`f-${name}-group-error`}>{error}</FieldError>
    </fieldset>
  );
}
