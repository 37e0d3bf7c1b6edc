"use client";
import type { FocusEvent } from "react";
import { Checkbox, RadioGroup } from "../../_ui/choice.tsx";
import { FieldError } from "../../_ui/field.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";
import { CriteriaRows } from "../badges/criteria-rows.tsx";
import { MedalPicker } from "../badges/medal-picker.tsx";
import { ExtraRows } from "./extra-rows.tsx";
import type { AdminField, AdminProblem } from "./fields.ts";
import { Swatches } from "./swatches.tsx";

type Props = {
  field: AdminField;
  id: string;
  problems: AdminProblem[];
  error: string | undefined;
  onLeave: (name: string, event: FocusEvent) => void;
  onMend: (name: string) => void;
};

/** The control for one question of an admin form, with label, hint and what is wrong. */
export function AdminControl({ field, id, problems, error, onLeave, onMend }: Props) {
  const { name, label, hint, required } = field;
  const texts = { name, label, hint, error, id };
  const events = { onBlur: (event: FocusEvent) => onLeave(name, event), onChange: () => onMend(name) };
  switch (field.kind) {
    case "area":
      return (
        <TextArea {...texts} {...events} defaultValue={field.value} maxLength={field.most} rows={field.rows ?? 3} />
      );
    case "number":
      return (
        <TextField
          {...texts}
          {...events}
          type="number"
          inputMode="numeric"
          step={1}
          min={field.min}
          max={field.max}
          defaultValue={field.value}
          required
          className="[&_.field]:max-w-40"
        />
      );
    case "select":
      return <Select {...texts} choices={field.choices} defaultValue={field.value} onChange={events.onChange} />;
    case "radio":
      return (
        <RadioGroup
          name={name}
          legend={label}
          hint={hint}
          error={error}
          choices={field.choices}
          defaultValue={field.value}
        />
      );
    case "switch":
      return <Checkbox {...texts} defaultChecked={field.checked} />;
    case "checks":
      return (
        <fieldset aria-describedby={error ? `${id}-error` : undefined}>
          <legend className="mb-1 text-14 font-medium">{label}</legend>
          {hint && <p className="mb-1 text-13 text-ink-3">{hint}</p>}
          <input type="hidden" name={name} value="" />
          {field.choices.map((choice) => (
            <Checkbox
              key={choice.value}
              id={`${id}-${choice.value}`}
              name={name}
              value={choice.value}
              label={choice.label}
              defaultChecked={field.values.includes(choice.value)}
              onChange={events.onChange}
            />
          ))}
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </fieldset>
      );
    case "swatches":
      return <Swatches name={name} label={label} value={field.value} />;
    case "criteria":
      return <CriteriaRows field={field} id={id} problems={problems} onMend={onMend} />;
    case "medal":
      return <MedalPicker field={field} id={id} />;
    case "rows":
      return <ExtraRows field={field} id={id} problems={problems} onLeave={onLeave} onMend={onMend} />;
    default:
      return (
        <TextField
          {...texts}
          {...events}
          type={field.kind}
          defaultValue={field.value}
          required={required}
          minLength={field.least}
          maxLength={field.most}
          pattern={field.pattern}
          autoComplete="off"
        />
      );
  }
}
