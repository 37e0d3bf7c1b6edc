"use client";
import { useRef, useState } from "react";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import type { EditorAct } from "./use-editor-act.ts";

/** Who keeps the article and hears of everything about it, and how it is handed to somebody else. */
export function EditorKeeper({ article, act }: { article: EditorArticle; act: EditorAct }) {
  const t = useT("editing");
  const { number, owner, keepers } = article;
  const [chosen, setChosen] = useState(owner.name);
  const field = useRef<HTMLDivElement>(null);
  const next = keepers.find((person) => person.name === chosen);
  // Whoever keeps it now may not work on articles any more.
  const people = keepers.some((person) => person.name === owner.name) ? keepers : [owner, ...keepers];
  if (!article.can.handOver) {
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
