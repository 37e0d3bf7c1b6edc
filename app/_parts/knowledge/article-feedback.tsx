import { articleLimits } from "../../../server/knowledge/knowledge.schema.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextArea } from "../../_ui/text-field.tsx";
import { articleHref } from "./article-data.ts";

/** "Did this help?": a form for everybody, with and without a script; its thanks show in place. */
export async function ArticleFeedback({ article }: { article: { number: number; slug: string } }) {
  const [t, controls, path] = await Promise.all([getT("knowledge"), getT("controls"), localHref(articleHref(article))]);
  return (
    <section
      aria-label={t("helpedQuestion")}
      className="no-print mt-10 rounded-lg border border-line bg-surface px-5 py-4.5"
    >
      <p id="thanks" role="status" className="hidden pb-3 text-15 font-medium text-solved target:block">
        {t("feedbackThanks")}
      </p>
      <form
        action="/api/form/knowledge.feedback"
        method="post"
        data-feedback=""
        data-thanks={t("feedbackThanks")}
        className="text-15"
      >
        <input type="hidden" name="article" value={article.number} />
        <input type="hidden" name="_next" value={`${path}#thanks`} />
        <input type="hidden" name="_back" value={path} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <h2 className="text-16 font-medium">{t("helpedQuestion")}</h2>
          <div className="flex gap-2">
            <Button type="submit" name="helpful" value="true" icon="thumbs-up" className="touch:min-h-11">
              {controls("yes")}
            </Button>
            <Button type="submit" name="helpful" value="false" icon="thumbs-down" className="touch:min-h-11">
              {controls("no")}
            </Button>
          </div>
        </div>
        <details className="mt-3 text-14">
          <summary className="w-fit text-ink-2 underline-offset-3 hover:underline">{t("sayMore")}</summary>
          <TextArea
            name="reason"
            label={t("reasonLabel")}
            hint={t("reasonHint")}
            rows={3}
            maxLength={articleLimits.feedback.max}
            className="mt-3"
          />
        </details>
      </form>
    </section>
  );
}
