import { getT, localHref } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Button } from "../../_ui/button.tsx";
import { type Choice, Select } from "../../_ui/select.tsx";
import type { LeadersChoice } from "./leaders-href.ts";

/** Tags offered, the most used ones. */
const TAGS = 40;

/** Narrows the list to a board and a tag; a plain form, so that it works without a script. */
export async function LeaderFilter({ choice, boardName }: { choice: LeadersChoice; boardName: string | null }) {
  const [t, action, caller] = await Promise.all([getT("leaders"), localHref("/leaders"), api()]);
  const [tree, tags] = await Promise.all([read(caller.boards.tree()), read(caller.topics.tags({ most: TAGS }))]);
  const boards = tree
    .filter((board) => board.visibility === "PUBLIC")
    .flatMap((board) => [
      { value: board.slug, label: board.name },
      ...board.children
        .filter((child) => child.visibility === "PUBLIC")
        .map((child) => ({ value: child.slug, label: `${board.name} › ${child.name}` })),
    ]);
  const tagNames = tags.map((tag) => ({ value: tag.name, label: tag.name }));
  return (
    <form method="get" action={action} className="my-5 flex flex-wrap items-end gap-3" aria-label={t("narrow")}>
      {choice.period !== "month" && <input type="hidden" name="period" value={choice.period} />}
      <Select
        name="board"
        label={t("board")}
        defaultValue={choice.board ?? ""}
        choices={[{ value: "", label: t("anyBoard") }, ...withCurrent(boards, choice.board, boardName)]}
        className="min-w-0 flex-1 basis-48"
      />
      <Select
        name="tag"
        label={t("tag")}
        defaultValue={choice.tag ?? ""}
        choices={[{ value: "", label: t("anyTag") }, ...withCurrent(tagNames, choice.tag, choice.tag ?? null)]}
        className="min-w-0 flex-1 basis-40"
      />
      <Button type="submit" className="min-h-10 touch:min-h-11">
        {t("show")}
      </Button>
    </form>
  );
}

/** What is shown stands among the choices also when it is not among the usual ones. */
function withCurrent(choices: Choice[], value: string | undefined, label: string | null): Choice[] {
  if (!value || choices.some((one) => one.value === value)) return choices;
  return [{ value, label: label ?? value }, ...choices];
}
