"use client";
import { useState } from "react";
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
  const handOver = () =>
    act.try(t("handedOver", { name: next?.displayName ?? "" }), () =>
      trpc.knowledge.handOver.mutate({ number, owner: chosen }),
    );
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-48">
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
