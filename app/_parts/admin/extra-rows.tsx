"use client";
import { type FocusEvent, useEffect, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";
import { Checkbox } from "../../_ui/choice.tsx";
import { IconButton } from "../../_ui/icon-button.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import type { AdminField, AdminProblem, ExtraRow } from "./fields.ts";
import { sayAdminProblem } from "./say-problem.ts";

type Props = {
  field: AdminField & { kind: "rows" };
  id: string;
  problems: AdminProblem[];
  onLeave: (name: string, event: FocusEvent) => void;
  onMend: (name: string) => void;
};

const blank: ExtraRow = { key: "", label: "", hint: "", required: false, long: false };

/** Fields of its own that a board asks for. Without a script an empty row stands at the end; a row left empty is none. */
export function ExtraRows({ field, id, problems, onLeave, onMend }: Props) {
  const t = useT("admin");
  const most = field.most;
  const [rows, setRows] = useState(() =>
    [...field.rows, ...(field.rows.length < most ? [blank] : [])].map((row, number) => ({ ...row, number })),
  );
  useEffect(() => setRows((now) => now.filter((row) => row.key !== "")), []);
  const add = () => setRows((now) => [...now, { ...blank, number: Math.max(-1, ...now.map((row) => row.number)) + 1 }]);
  return (
    <div className="grid gap-3">
      {rows.map((row, place) => {
        const text = (part: "label" | "key" | "hint", longest: number, extra: object = {}) => {
          const name = `${field.name}.${row.number}.${part}`;
          // The server counts the rows that were sent.
          const problem = problems.find((one) => one.field === name || one.field === `${field.name}.${place}.${part}`);
          return (
            <TextField
              id={`${id}-${row.number}-${part}`}
              name={name}
              label={t(`extra_${part}`)}
              defaultValue={row[part]}
              maxLength={longest}
              error={problem && sayAdminProblem(problem, t)}
              autoComplete="off"
              onBlur={(event) => onLeave(name, event)}
              onChange={() => onMend(name)}
              {...extra}
            />
          );
        };
        const tick = (part: "required" | "long") => (
          <Checkbox
            id={`${id}-${row.number}-${part}`}
            name={`${field.name}.${row.number}.${part}`}
            label={t(`extra_${part}`)}
            defaultChecked={row[part]}
          />
        );
        return (
          <fieldset key={row.number} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
            <legend className="sr-only">{t("extraRow", { number: place + 1 })}</legend>
            <div className="grid items-start gap-3 md:grid-cols-[1fr_1fr_auto]">
              {text("label", 60)}
              {text("key", 40, { pattern: "[a-z][a-z0-9\\-]*", spellCheck: false, autoCapitalize: "none" })}
              <IconButton
                icon="trash-2"
                label={t("extraRemove", { number: place + 1 })}
                className="noscript-hidden md:mt-7"
                onClick={() => setRows((now) => now.filter((one) => one.number !== row.number))}
              />
            </div>
            {text("hint", 200)}
            <div className="flex flex-wrap gap-x-6">
              {tick("required")}
              {tick("long")}
            </div>
          </fieldset>
        );
      })}
      {rows.length < most && (
        <div className="noscript-hidden">
          <Button icon="plus" size="sm" onClick={add}>
            {t("extraAdd")}
          </Button>
        </div>
      )}
    </div>
  );
}
