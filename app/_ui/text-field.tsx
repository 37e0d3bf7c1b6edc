import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { Field, type FieldTexts, fieldControl } from "./field.tsx";

type TextFieldProps = FieldTexts & Omit<ComponentProps<"input">, keyof FieldTexts>;

/** One line of text with its label, hint and error. */
export function TextField({ label, name, id, hint, error, labelHidden, note, className, ...rest }: TextFieldProps) {
  const texts = { label, name, id, hint, error, labelHidden, note, className };
  return (
    <Field {...texts}>
      <input type="text" {...rest} {...fieldControl(texts)} className="field" />
    </Field>
  );
}

type TextAreaProps = FieldTexts & Omit<ComponentProps<"textarea">, keyof FieldTexts>;

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ label, name, id, hint, error, labelHidden, note, className, ...rest }: TextAreaProps) {
  const texts = { label, name, id, hint, error, labelHidden, note, className };
  return (
    <Field {...texts}>
      <textarea rows={5} {...rest} {...fieldControl(texts)} className={cx("field field-sizing-content min-h-28")} />
    </Field>
  );
}
