"use client";
import { useT } from "../../_client/intl.tsx";
import { TextField } from "../../_ui/text-field.tsx";

type TitleFieldProps = {
  question: boolean;
  limit: { min: number; max: number };
  value: string;
  error?: string;
  onText: (text: string) => void;
};

/** The problem in one sentence; how much room is left shows when it becomes little. */
export function TitleField({ question, limit, value, error, onText }: TitleFieldProps) {
  const t = useT("ask");
  const near = value.length > limit.max * 0.8;
  return (
    <TextField
      name="title"
      label={t(question ? "titleLabel" : "titleLabelOther")}
      hint={t("titleHint")}
      note={near ? t("characters", { count: value.length, most: limit.max }) : undefined}
      required
      minLength={limit.min}
      maxLength={limit.max}
      autoComplete="off"
      value={value}
      error={error}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
