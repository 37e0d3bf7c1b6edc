"use client";
import type { ExtraField } from "../../../server/boards/boards.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";
import type { AskProblems } from "./ask-start.ts";

type ExtraFieldsProps = {
  fields: ExtraField[];
  values: Record<string, string>;
  problems: AskProblems;
  onValues: (values: Record<string, string>) => void;
};

/** What the board asks for besides the text: device, version, a log. */
export function ExtraFields({ fields, values, problems, onValues }: ExtraFieldsProps) {
  const t = useT("ask");
  const controls = useT("controls");
  if (fields.length === 0) return null;
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-16 font-bold">{t("extra")}</legend>
      {fields.map((field) => {
        const name = `fields.${field.key}`;
        const shared = {
          id: `f-${name}`,
          name,
          label: field.label,
          hint: field.hint || undefined,
          note: field.required ? undefined : controls("optional"),
          value: values[field.key] ?? "",
          error: problems[name],
          maxLength: 3_000,
        };
        const set = (value: string) => onValues({ ...values, [field.key]: value });
        return field.long ? (
          <TextArea key={field.key} {...shared} rows={4} onChange={(event) => set(event.target.value)} />
        ) : (
          <TextField key={field.key} {...shared} onChange={(event) => set(event.target.value)} />
        );
      })}
    </fieldset>
  );
}
