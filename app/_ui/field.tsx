import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

/** What every field with a label takes. */
export type FieldTexts = {
  label: ReactNode;
  name: string;
  /** Defaults to `f-<name>`; give one when a page has two fields of the same name. */
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  /** Stands after the label: "optional". */
  note?: ReactNode;
  className?: string;
};

/** The id and the ARIA attributes of the control inside a `Field` with the same texts. */
export function fieldControl({ name, id = `f-${name}`, hint, error }: Omit<FieldTexts, "label">) {
  const described = cx(error ? `${id}-error` : null, hint ? `${id}-hint` : null);
  return { id, name, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}

/** Label, hint and error around one control; the error stands beside the field, in words. */
export function Field({ children, ...texts }: FieldTexts & { children: ReactNode }) {
  const id = texts.id ?? `f-${texts.name}`;
  return (
    <div className={cx("grid gap-1.5", texts.className)}>
      <label htmlFor={id} className={texts.labelHidden ? "sr-only" : "text-14 font-medium"}>
        {texts.label}
        {texts.note && <span className="ml-2 font-normal text-ink-3">{texts.note}</span>}
      </label>
      {texts.hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-3">
          {texts.hint}
        </p>
      )}
      {children}
      <FieldError id={`${id}-error`}>{texts.error}</FieldError>
    </div>
  );
}

/** The sentence under a field that says what is wrong and how to mend it. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="flex gap-1.5 text-13 text-danger">
      <Icon name="circle-alert" className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
