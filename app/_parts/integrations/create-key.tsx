"use client";
import { type FormEvent, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { useMutation } from "../../_client/use-mutation.ts";
import { Button } from "../../_ui/button.tsx";
import { RadioGroup } from "../../_ui/choice.tsx";
import { FieldError } from "../../_ui/field.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { ShownOnce } from "./shown-once.tsx";
import { scopes, useProblem } from "./use-problem.ts";

/** Makes a key and shows it, once. */
export function CreateKey() {
  const t = useT("integrations");
  const [secret, setSecret] = useState<string | null>(null);
  const create = useMutation(trpc.integrations.createKey.mutate);
  const { at, general } = useProblem(create.trouble);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scope = scopes.find((one) => one === form.get("scope")) ?? "PUBLIC";
    const made = await create.run({ name: String(form.get("name")), scope, days: Number(form.get("days")) });
    if (made) setSecret(made.secret);
  };
  if (secret) {
    return (
      <ShownOnce secret={secret} hint={t("keyOnce")} onDone={() => window.location.assign(window.location.pathname)} />
    );
  }
  return (
    <form onSubmit={send} className="grid max-w-column gap-5">
      <TextField
        name="name"
        label={t("name")}
        hint={t("keyNameHint")}
        required
        minLength={2}
        maxLength={80}
        autoComplete="off"
        error={at("name")}
      />
      <RadioGroup
        name="scope"
        legend={t("scope")}
        hint={t("scopeHint")}
        defaultValue="PUBLIC"
        choices={scopes.map((scope) => ({ value: scope, label: t(`scope_${scope}`), hint: t(`scopeHint_${scope}`) }))}
      />
      <Select
        name="days"
        label={t("lifetime")}
        defaultValue="365"
        choices={["30", "90", "365"].map((days) => ({ value: days, label: t("days", { count: Number(days) }) }))}
      />
      <div role="alert">{general && <FieldError id="key-problem">{general}</FieldError>}</div>
      <div>
        <Button type="submit" variant="primary" icon="plus" busy={create.busy}>
          {t("createKey")}
        </Button>
      </div>
    </form>
  );
}
