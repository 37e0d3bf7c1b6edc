"use client";
import { type FormEvent, Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { Button, type ButtonVariant } from "../../_ui/button.tsx";
import { FieldError } from "../../_ui/field.tsx";
import { AccountField, type FieldSpec } from "./account-field.tsx";
import { checkField } from "./check-field.ts";
import { type Problem, sayProblem } from "./problem.ts";
import { sendForm } from "./send-form.ts";

type AccountFormProps = {
  /** Procedure that takes the form: `users.signIn`; or an address of its own. */
  action: string;
  fields: FieldSpec[];
  submit: string;
  hidden?: Record<string, string>;
  /** Where success leads. */
  next: string;
  /** Where the form stands, for the way back without a script. */
  back: string;
  /** What was refused before this page was made. */
  problem?: Problem | null;
  variant?: ButtonVariant;
  /** Keeps two forms of one page apart. */
  id: string;
  /** The answer is a file, which only the browser itself can save. */
  download?: boolean;
  children?: ReactNode;
};

/**
 * A form that works without a script (a plain POST and a redirect) and, with one, checks each field when it is left and
 * says what is wrong beside it without losing what was typed.
 */
export function AccountForm(props: AccountFormProps) {
  const { action, fields, submit, hidden = {}, next, back, problem = null, variant = "primary", id, children } = props;
  const t = useT("account");
  const form = useRef<HTMLFormElement>(null);
  const [scripted, setScripted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>(problem ? [problem] : []);
  useEffect(() => setScripted(true), []);

  const least = (name: string | null) => fields.find((field) => field.name === name)?.least ?? 0;
  const own = (name: string | null) => problems.find((one) => one.field === name);
  const known = new Set(fields.map((field) => field.name));
  const general = problems.find((one) => one.field === null || !known.has(one.field));

  const check = (name: string): Problem | null => {
    const control = form.current?.elements.namedItem(name);
    const code = control instanceof Element ? checkField(control) : null;
    return code ? { field: name, code } : null;
  };
  const recheck = (name: string) => {
    const found = check(name);
    setProblems((before) => [
      ...before.filter((one) => one.field !== name && one.field !== null),
      ...(found ? [found] : []),
    ]);
  };
  const show = (found: Problem[]) => {
    setProblems(found);
    const first = form.current?.elements.namedItem(found[0]?.field ?? "");
    if (first instanceof HTMLElement) first.focus();
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    const found = fields.map((field) => check(field.name)).filter((one) => one !== null);
    if (found.length > 0 || !props.download) event.preventDefault();
    if (found.length > 0 || props.download) return show(found);
    setBusy(true);
    const refused = await sendForm(event.currentTarget);
    if (refused === null) return;
    setBusy(false);
    show([refused]);
  };

  return (
    <form
      ref={form}
      method="post"
      action={action.startsWith("/") ? action : `/api/form/${action}`}
      noValidate={scripted}
      onSubmit={send}
      aria-busy={busy || undefined}
      className="grid gap-4"
    >
      {Object.entries({ ...hidden, _next: next, _back: back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const wrong = own(field.name);
        const error = wrong && sayProblem(wrong, t, least(field.name));
        return (
          <Fragment key={field.name}>
            {field.above}
            <AccountField
              field={field}
              id={`${id}-${field.name}`}
              error={error}
              onLeave={() => recheck(field.name)}
              onMend={() => wrong && recheck(field.name)}
            />
          </Fragment>
        );
      })}
      {children}
      <div role="alert" className="empty:hidden">
        {general && <FieldError id={`${id}-problem`}>{sayProblem(general, t)}</FieldError>}
      </div>
      <div>
        <Button type="submit" variant={variant} busy={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
