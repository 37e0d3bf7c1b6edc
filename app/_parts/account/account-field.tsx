import type { ReactNode } from "react";
import { Checkbox } from "../../_ui/choice.tsx";
import { type Choice, Select } from "../../_ui/select.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";

/** One field of an account form. */
export type FieldSpec = {
  name: string;
  label: ReactNode;
  kind?: "text" | "email" | "password" | "url" | "area" | "select" | "checkbox";
  hint?: ReactNode;
  note?: ReactNode;
  value?: string;
  checked?: boolean;
  autoComplete?: string;
  required?: boolean;
  least?: number;
  most?: number;
  pattern?: string;
  choices?: Choice[];
  /** Stands above the field: what it is about. */
  above?: ReactNode;
};

type Props = { field: FieldSpec; id: string; error?: ReactNode; onLeave: () => void; onMend: () => void };

/** The control of a field with its label, hint and error. */
export function AccountField({ field, id, error, onLeave, onMend }: Props) {
  const { name, label, kind = "text", hint, note, value, required, autoComplete, least, most, pattern } = field;
  const texts = { name, label, hint, note, error, id };
  const events = { onBlur: onLeave, onChange: onMend };
  if (kind === "checkbox") {
    return <Checkbox {...texts} required={required} defaultChecked={field.checked} {...events} />;
  }
  if (kind === "select") {
    return <Select {...texts} choices={field.choices ?? []} defaultValue={value} {...events} />;
  }
  if (kind === "area") {
    return (
      <TextArea
        {...texts}
        defaultValue={value}
        required={required}
        minLength={least}
        maxLength={most}
        rows={4}
        {...events}
      />
    );
  }
  return (
    <TextField
      {...texts}
      type={kind === "url" ? "text" : kind}
      inputMode={kind === "url" ? "url" : undefined}
      defaultValue={value}
      autoComplete={autoComplete}
      autoCapitalize={kind === "text" ? undefined : "none"}
      spellCheck={kind === "text" ? undefined : false}
      required={required}
      minLength={least}
      maxLength={most}
      pattern={pattern}
      {...events}
    />
  );
}
