import type { ManagedTopic, MergePreview } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import { ManageForm, ManagePart, type ManagePlace } from "./manage-part.tsx";
import { MergeConfirm } from "./merge-confirm.tsx";
import { MergeList } from "./merge-list.tsx";

/** Where something typed by a moderator leads: a number, "#12" or an address; everything else is words to look for. */
const placed = /^#?(\d{1,9})$|\/t\/(\d{1,9})/;

/** Merging into another topic: look for it, see what would happen, do it. */
export async function MergePart({ topic, ...here }: ManagePlace & { topic: ManagedTopic }) {
  const t = getT("arranging");
  const asked = here.place.asked("into")?.trim() ?? "";
  const number = placed.exec(asked)?.slice(1).find(Boolean);
  const caller = await api();
  const preview: MergePreview | null = number
    ? await read(caller.arranging.mergePreview({ topic: topic.number, into: number }))
    : null;
  const found = number ? [] : await candidates(topic.number, asked);
  return (
    <ManagePart {...here} id="merge" title={t("partMerge")} lead={t("mergeLead")}>
      {topic.splitFrom && (
        <ManageForm
          {...here}
          part="merge"
          procedure="arranging.merge"
          values={{ topic: String(topic.number), into: String(topic.splitFrom.number), reason: t("undoReason") }}
        >
          <p className="text-15">{t("splitBack", { title: topic.splitFrom.title })}</p>
          <div>
            <Button type="submit" icon="undo-2">
              {t("splitBackAct")}
            </Button>
          </div>
        </ManageForm>
      )}
      <form method="get" action="#merge-title" className="flex max-w-column flex-wrap items-end gap-3">
        <TextField
          id="merge-into"
          name="into"
          label={t("mergeSearch")}
          hint={t("mergeSearchHint")}
          defaultValue={asked}
          maxLength={200}
          autoComplete="off"
          className="min-w-60 flex-1"
        />
        <Button type="submit" icon="search">
          {t("mergeFind")}
        </Button>
      </form>
      {preview && <MergeConfirm {...here} topic={topic.number} preview={preview} />}
      {number && !preview && <Callout tone="attention">{getT("errors")("Invalid.mergeTarget")}</Callout>}
      {!number && (
        <div className="max-w-column">
          <h3 className="text-14 font-medium text-ink-2">{t(asked ? "mergeFind" : "mergeRelated")}</h3>
          {found.length === 0 && <p className="mt-1 text-15 text-ink-2">{t("mergeNothing")}</p>}
          <ul className="rows mt-1">
            {found.map((hit) => (
              <li key={hit.number} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 text-15">
                <span className="min-w-0 flex-1">{hit.title}</span>
                <TextLink
                  href={`${here.path}?into=${hit.number}#merge-title`}
                  aria-label={`${t("mergeChoose")}: ${hit.title}`}
                >
                  {t("mergeChoose")}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <MergeList {...here} merges={topic.merges} />
    </ManagePart>
  );
}

/** Topics a moderator may mean: what was looked for, or what is like this one. */
async function candidates(number: number, words: string): Promise<{ number: number; title: string }[]> {
  const caller = await api();
  const rows = words
    ? (await read(caller.search.find({ query: words, kind: "topics", size: 8 }))).hits.map((hit) => ({
        number: hit.number,
        title: hit.title.map((part) => part.text).join(""),
      }))
    : (await read(caller.search.related({ topic: number })).catch(() => []))
        .filter((hit) => hit.kind === "topic")
        .map((hit) => ({ number: hit.number, title: hit.title }));
  return rows.filter((row) => row.number !== number);
}
