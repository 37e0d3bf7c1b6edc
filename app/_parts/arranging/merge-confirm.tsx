import type { MergePreview } from "../../../server/topics/index.ts";
import { getT } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { topicHref } from "../topics/topic-data.ts";
import { ManageForm, type ManagePlace } from "./manage-part.tsx";
import { ReasonField } from "./reason-field.tsx";

/** What merging will do, in sentences, and the button that does it. */
export function MergeConfirm({ topic, preview, ...here }: ManagePlace & { topic: number; preview: MergePreview }) {
  const t = getT("arranging");
  const { into, posts, followers, moreReaders, fewerReaders, solutionsKept, solutionsEnded } = preview;
  const warnings = [moreReaders && t("mergeMore"), fewerReaders && t("mergeFewer")].filter(Boolean);
  const facts = [
    t("mergePosts", { count: posts, title: into.title, board: into.board }),
    t("mergeFollowers", { count: followers }),
    solutionsKept > 0 && t("mergeKept"),
    solutionsEnded > 0 && t("mergeEnded", { count: solutionsEnded }),
  ].filter(Boolean);
  return (
    <div className="grid max-w-column gap-4 rounded-lg border border-line px-4 py-4">
      <h3 className="text-16 font-bold">
        {t("mergePreview")}: <TextLink href={topicHref(into)}>{into.title}</TextLink>
      </h3>
      <ul className="list-disc space-y-1 pl-5 text-15">
        {facts.map((fact) => (
          <li key={String(fact)}>{fact}</li>
        ))}
        {warnings.map((warning) => (
          <li key={String(warning)} className="font-medium text-attention">
            {warning}
          </li>
        ))}
      </ul>
      <p className="text-14 text-ink-2">{t("mergeUndo")}</p>
      <ManageForm
        {...here}
        part="merge"
        procedure="arranging.merge"
        values={{ topic: String(topic), into: String(into.number) }}
        keep={`into=${into.number}`}
      >
        <ReasonField id="merge-reason" />
        <div>
          <Button type="submit" variant="primary" icon="git-merge">
            {t("merge")}
          </Button>
        </div>
      </ManageForm>
    </div>
  );
}
