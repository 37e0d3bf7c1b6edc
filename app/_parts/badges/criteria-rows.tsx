"use client";
import { useEffect, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";
import { IconButton } from "../../_ui/icon-button.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import type { AdminField, AdminProblem } from "../admin/fields.ts";
import { sayAdminProblem } from "../admin/say-problem.ts";
import { CriteriaPreview } from "./criteria-preview.tsx";

type Props = {
  field: AdminField & { kind: "criteria" };
  id: string;
  problems: AdminProblem[];
  onMend: (name: string) => void;
};

type Row = { number: number; metric: string; atLeast: string };

/** What a badge asks for, line by line, and who would hold it. Without a script an empty line stands at the end. */
export function CriteriaRows({ field, id, problems, onMend }: Props) {
  const t = useT("badges");
  const admin = useT("admin");
  const given = field.rows.map((row) => ({ metric: row.metric, atLeast: String(row.atLeast) }));
  const [rows, setRows] = useState<Row[]>(() =>
    [...given, ...(given.length < field.most ? [{ metric: "", atLeast: "" }] : [])].map((row, number) => ({
      ...row,
      number,
    })),
  );
  useEffect(() => setRows((now) => now.filter((row) => row.metric !== "")), []);
  const change = (number: number, part: "metric" | "atLeast", value: string) => {
    setRows((now) => now.map((row) => (row.number === number ? { ...row, [part]: value } : row)));
    onMend(`${field.name}.${number}.${part}`);
  };
  const next = Math.max(-1, ...rows.map((row) => row.number)) + 1;
  const sentence = (place: number, number: number, part: string) => {
    // The server counts the lines that were sent, and may name the field without what stands around it.
    const problem = problems.find(
      (one) =>
        one.field === `${field.name}.${number}.${part}` ||
        (one.field !== null && `${field.name}.${place}.${part}`.endsWith(one.field)),
    );
    return problem && sayAdminProblem(problem, admin);
  };
  return (
    <div className="grid gap-3">
      {rows.map((row, place) => {
        const name = `${field.name}.${row.number}`;
        return (
          <fieldset key={row.number} className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_9rem_auto]">
            <legend className="sr-only">{t("criterion", { number: place + 1 })}</legend>
            <Select
              id={`${id}-${row.number}-metric`}
              name={`${name}.metric`}
              label={t("metric")}
              choices={[{ value: "", label: t("noMetric") }, ...field.metrics]}
              value={row.metric}
              onChange={(event) => change(row.number, "metric", event.target.value)}
              error={sentence(place, row.number, "metric")}
            />
            <TextField
              id={`${id}-${row.number}-least`}
              name={`${name}.atLeast`}
              label={t("atLeast")}
              type="number"
              inputMode="numeric"
              min={1}
              step={1}
              value={row.atLeast}
              onChange={(event) => change(row.number, "atLeast", event.target.value)}
              error={sentence(place, row.number, "atLeast")}
            />
            <IconButton
              icon="trash-2"
              label={t("removeCriterion", { number: place + 1 })}
              className="noscript-hidden sm:mt-7"
              onClick={() => setRows((now) => now.filter((one) => one.number !== row.number))}
            />
          </fieldset>
        );
      })}
      {rows.length < field.most && (
        <div className="noscript-hidden">
          <Button
            icon="plus"
            size="sm"
            onClick={() => setRows((now) => [...now, { number: next, metric: "", atLeast: "1" }])}
          >
            {t("addCriterion")}
          </Button>
        </div>
      )}
      <CriteriaPreview rows={rows} />
    </div>
  );
}
