"use client";
import { type FocusEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { Button, type ButtonVariant } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { FieldError } from "../../_ui/field.tsx";
import { sendForm } from "../account/send-form.ts";
import { AdminControl } from "./admin-control.tsx";
import { type AdminProblem, concerns, type FieldGroup, readAdminProblem } from "./fields.ts";
import { checkControl, sayAdminProblem } from "./say-problem.ts";

export type AdminFormProps = {
  id: string;
  /** Address of the procedure for forms. */
  action: string;
  groups: FieldGroup[];
  submit: string;
  hidden?: Record<string, string>;
  /** Where success leads, and where the form stands. */
  next: string;
  back: string;
  problem?: string | null;
  variant?: ButtonVariant;
  /** A second button that shows at `href`, without saving, what the values in the form would do. */
  trial?: { href: string; submit: string };
};

/**
 * A form that works without a script and, with one, says what is wrong beside the field, when it is left and when the
 * server refuses, and keeps what was typed.
 */
export function AdminForm({
  id,
  action,
  groups,
  submit,
  hidden = {},
  next,
  back,
  problem,
  variant,
  trial,
}: AdminFormProps) {
  const t = useT("admin");
  const form = useRef<HTMLFormElement>(null);
  const [scripted, setScripted] = useState(false);
  const [busy, setBusy] = useState(false);
  const first = readAdminProblem(problem);
  const [problems, setProblems] = useState<AdminProblem[]>(first ? [first] : []);
  useEffect(() => setScripted(true), []);

  const fields = groups.flatMap((group) => group.fields);
  const ownOf = (name: string) => problems.find((one) => concerns(one, name));
  const placed = (one: AdminProblem) =>
    fields.some(
      (field) =>
        concerns(one, field.name) ||
        ((field.kind === "rows" || field.kind === "criteria") && one.field?.startsWith(`${field.name}.`)),
    );
  const general = problems.find((one) => !placed(one));
  const check = (name: string): AdminProblem | null => {
    const code = checkControl(form.current?.elements.namedItem(name) ?? null);
    return code ? { field: name, code } : null;
  };
  /** A sentence never goes away or appears under a click on a button: the button would move from under the finger. */
  const leave = (name: string, event: FocusEvent) => {
    const found = event.relatedTarget instanceof HTMLButtonElement ? null : check(name);
    if (found && !ownOf(name)) setProblems((before) => [...before, found]);
  };
  const mend = (name: string) => {
    if (!ownOf(name)) return;
    const found = check(name);
    setProblems((before) => [
      ...before.filter((one) => one.field !== null && !concerns(one, name)),
      ...(found ? [found] : []),
    ]);
  };
  const show = (found: AdminProblem[]) => {
    setProblems(found);
    const name = fields.find((field) => found.some((one) => concerns(one, field.name)))?.name ?? found[0]?.field;
    const control = name ? form.current?.elements.namedItem(name) : null;
    if (control instanceof HTMLElement) control.focus();
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    const by = (event.nativeEvent as SubmitEvent).submitter;
    if (by instanceof HTMLButtonElement && by.formMethod === "get") return;
    event.preventDefault();
    const target = event.currentTarget;
    const names = new Set(Array.from(target.elements).map((control) => control.getAttribute("name") ?? ""));
    const found = [...names].map(check).filter((one) => one !== null);
    if (found.length > 0) return show(found);
    setBusy(true);
    const refused = await sendForm(target);
    if (refused === null) return;
    setBusy(false);
    const whole = refused.field === null ? refused.code : `${refused.field}.${refused.code}`;
    show([readAdminProblem(whole) ?? { field: null, code: "other" }]);
  };

  return (
    <form
      ref={form}
      method="post"
      action={action}
      noValidate={scripted}
      onSubmit={send}
      aria-busy={busy || undefined}
      className="grid gap-8"
    >
      {Object.entries({ ...hidden, _next: next, _back: back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map((group) => (
        <fieldset
          key={group.id}
          className={cx(
            "grid gap-x-8 gap-y-5 border-line not-first-of-type:border-t not-first-of-type:pt-7",
            group.dense && "md:grid-cols-2",
          )}
        >
          <legend className={group.title ? "float-left text-18 font-bold" : "sr-only"}>{group.title || submit}</legend>
          {group.lead && <p className="-mt-4 max-w-measure text-14 text-ink-2">{group.lead}</p>}
          {group.fields.map((field) => (
            <div
              key={field.name}
              className={cx(group.dense && (field.kind === "number" ? "self-end" : "md:col-span-2"))}
            >
              <AdminControl
                field={field}
                id={`${id}-${field.name.replaceAll(".", "-")}`}
                problems={problems}
                error={sayOwn(ownOf(field.name))}
                onLeave={leave}
                onMend={mend}
              />
            </div>
          ))}
        </fieldset>
      ))}
      <div className="grid gap-3">
        <div role="alert">{general && <FieldError id={`${id}-problem`}>{sayAdminProblem(general, t)}</FieldError>}</div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant={variant ?? "primary"} busy={busy}>
            {submit}
          </Button>
          {trial && (
            <Button type="submit" variant="line" formMethod="get" formAction={trial.href}>
              {trial.submit}
            </Button>
          )}
        </div>
      </div>
    </form>
  );

  function sayOwn(own: AdminProblem | undefined): string | undefined {
    return (
      own &&
      sayAdminProblem(
        own,
        t,
        fields.find((field) => concerns(own, field.name)),
      )
    );
  }
}
