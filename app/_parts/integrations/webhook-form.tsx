"use client";
import { type FormEvent, useState } from "react";
import type { WebhookRow } from "../../../server/integrations/webhooks/webhooks.schema.ts";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { useMutation } from "../../_client/use-mutation.ts";
import { Button } from "../../_ui/button.tsx";
import { Checkbox, RadioGroup } from "../../_ui/choice.tsx";
import { FieldError } from "../../_ui/field.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { toast } from "../../_ui/toast.tsx";
import { ShownOnce } from "./shown-once.tsx";
import { scopes, useProblem } from "./use-problem.ts";

const events = ["article.published", "article.updated", "article.retired"] as const;

/** Makes a webhook and shows its secret once, or changes one. */
export function WebhookForm({ webhook }: { webhook?: WebhookRow }) {
  const t = useT("integrations");
  const local = useLocalHref();
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const create = useMutation(trpc.integrations.createWebhook.mutate);
  const change = useMutation(trpc.integrations.changeWebhook.mutate);
  const { at, general } = useProblem(create.trouble ?? change.trouble);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = {
      name: String(form.get("name")),
      url: String(form.get("url")),
      scope: scopes.find((one) => one === form.get("scope")) ?? "PUBLIC",
      events: events.filter((one) => form.getAll("events").includes(one)),
    };
    if (webhook) {
      if (await change.run({ webhook: webhook.id, values })) toast(t("saved"));
      return;
    }
    const answer = await create.run(values);
    if (answer) setMade(answer);
  };
  if (made) {
    const onDone = () => window.location.assign(local(`/admin/webhooks/${made.id}`));
    return <ShownOnce secret={made.secret} hint={t("secretOnce")} onDone={onDone} />;
  }
  return (
    <form onSubmit={send} className="grid max-w-column gap-5">
      <TextField
        name="name"
        label={t("name")}
        hint={t("webhookNameHint")}
        defaultValue={webhook?.name}
        required
        minLength={2}
        maxLength={80}
        autoComplete="off"
        error={at("name")}
      />
      <TextField
        name="url"
        type="url"
        label={t("url")}
        hint={t("urlHint")}
        defaultValue={webhook?.url}
        required
        maxLength={500}
        autoComplete="off"
        error={at("url")}
      />
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-14 font-medium">{t("events")}</legend>
        {events.map((event) => (
          <Checkbox
            key={event}
            name="events"
            value={event}
            label={t(`event_${event}`)}
            defaultChecked={webhook ? webhook.events.includes(event) : true}
          />
        ))}
        <FieldError id="events-problem">{at("events")}</FieldError>
      </fieldset>
      <RadioGroup
        name="scope"
        legend={t("webhookScope")}
        hint={t("webhookScopeHint")}
        defaultValue={webhook?.scope ?? "PUBLIC"}
        choices={scopes.map((scope) => ({ value: scope, label: t(`scope_${scope}`), hint: t(`scopeHint_${scope}`) }))}
      />
      <div role="alert">{general && <FieldError id="webhook-problem">{general}</FieldError>}</div>
      <div>
        <Button type="submit" variant="primary" busy={create.busy || change.busy}>
          {t(webhook ? "save" : "createWebhook")}
        </Button>
      </div>
    </form>
  );
}
