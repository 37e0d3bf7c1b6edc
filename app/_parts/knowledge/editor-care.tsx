"use client";
import { useRef, useState } from "react";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import type { EditorAct } from "./use-editor-act.ts";

type CareProps = { article: EditorArticle; act: EditorAct };

/** Who keeps the article and when it is looked at again. */
export function EditorCare(props: CareProps) {
  return (
    <div className="grid gap-4">
      <Keeper {...props} />
      {props.article.can.care && props.article.reviewAt && (
        <ReviewDate key={String(props.article.reviewAt)} {...props} day={dayOf(props.article.reviewAt)} />
      )}
    </div>
  );
}

/** The day of a moment as fields of dates want it. */
const dayOf = (moment: Date | string) => new Date(moment).toISOString().slice(0, 10);

function ReviewDate({ article, act, day }: CareProps & { day: string }) {
  const t = useT("editing");
  const [on, setOn] = useState(day);
  const field = useRef<HTMLDivElement>(null);
  const { number } = article;
  const save = async () => {
    await act.try(t("reviewDateSet"), () => trpc.knowledge.setReviewDate.mutate({ number, on }));
    field.current?.querySelector("input")?.focus();
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div ref={field} className="min-w-0 flex-1 basis-48">
        <TextField
          name="reviewOn"
          type="date"
          label={t("reviewDate")}
          hint={t("reviewDateHint")}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      </div>
      {on !== "" && on !== day && <Button onClick={save}>{t("setReviewDate")}</Button>}
    </div>
  );
}

/** Who hears of everything about it, and how it is handed to somebody else. */
function Keeper({ article, act }: CareProps) {
  const t = useT("editing");
  const { number, owner, keepers } = article;
  const [chosen, setChosen] = useState(owner.name);
  const field = useRef<HTMLDivElement>(null);
  const next = keepers.find((person) => person.name === chosen);
  // Whoever keeps it now may not work on articles any more.
  const people = keepers.some((person) => person.name === owner.name) ? keepers : [owner, ...keepers];
  if (!article.can.care) {
    return (
      <p className="text-14 text-ink-2">
        {t("keeper")} {owner.displayName}
      </p>
    );
  }
  const handOver = async () => {
    const said = t("handedOver", { name: next?.displayName ?? "" });
    await act.try(said, () => trpc.knowledge.handOver.mutate({ number, owner: chosen }));
    // The button goes; the focus stays where the choice was made.
    field.current?.querySelector("select")?.focus();
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div ref={field} className="min-w-0 flex-1 basis-48">
        <Select
          name="keeper"
          label={t("keeper")}
          hint={t("keeperHint")}
          value={chosen}
          choices={people.map((person) => ({ value: person.name, label: person.displayName }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      </div>
      {next && chosen !== owner.name && <Button onClick={handOver}>{t("handOver")}</Button>}
    </div>
  );
}
