"use client";
import type { ArticleStateName } from "../../../server/knowledge/knowledge.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";

const looks: Record<ArticleStateName, [string, IconName]> = {
  DRAFT: ["bg-sunken text-ink-2", "pencil"],
  IN_REVIEW: ["bg-brand-soft text-brand-ink", "clipboard-check"],
  PUBLISHED: ["bg-solved-soft text-solved", "circle-check"],
  RE_CHECK: ["bg-attention-soft text-attention", "triangle-alert"],
  RETIRED: ["bg-sunken text-ink-2", "archive"],
};

/** Where an article is in its life: a sign, a word, and a colour. */
export function ArticleStateMark({ state }: { state: ArticleStateName }) {
  const t = useT("editing");
  const [colours, icon] = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-sm px-2 py-1 text-13 font-medium ${colours}`}>
      <Icon name={icon} />
      {t(`state_${state}`)}
    </span>
  );
}
