import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { actWord } from "./act-word.ts";
import type { LogAsked } from "./read-filter.ts";

type Props = { filter: LogAsked; boards: { slug: string; name: string }[]; acts: string[] };

/** Finds lines by who, whom, what, where and when; a plain form. */
export function LogFilterForm({ filter, boards, acts }: Props) {
  const t = getT("log");
  const narrow = "min-w-0";
  return (
    <form
      method="get"
      action={localHref("/admin/log")}
      className="mb-6 grid grid-cols-2 items-end gap-3 md:grid-cols-4"
    >
      <TextField
        name="actor"
        label={t("actor")}
        placeholder={t("actorHint")}
        defaultValue={filter.actor ?? ""}
        maxLength={60}
        autoComplete="off"
        className={narrow}
      />
      <TextField
        name="member"
        label={t("member")}
        defaultValue={filter.member ?? ""}
        maxLength={60}
        autoComplete="off"
        className={narrow}
      />
      <Select
        name="act"
        label={t("act")}
        defaultValue={filter.act ?? ""}
        choices={[{ value: "", label: t("anyAct") }, ...acts.map((act) => ({ value: act, label: actWord(t, act) }))]}
        className={narrow}
      />
      <Select
        name="board"
        label={t("board")}
        defaultValue={filter.board ?? ""}
        choices={[
          { value: "", label: t("anyBoard") },
          ...boards.map((board) => ({ value: board.slug, label: board.name })),
        ]}
        className={narrow}
      />
      <TextField name="from" type="date" label={t("from")} defaultValue={filter.from ?? ""} className={narrow} />
      <TextField name="until" type="date" label={t("until")} defaultValue={filter.until ?? ""} className={narrow} />
      <Button type="submit" icon="search" className="min-h-10 w-fit touch:min-h-11">
        {t("search")}
      </Button>
    </form>
  );
}
