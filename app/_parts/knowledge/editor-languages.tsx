"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { articleLocales } from "../../../server/knowledge/article-limits.schema.ts";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { ReasonDialog } from "../topics/reason-dialog.tsx";
import { ArticleStateMark } from "./article-state-mark.tsx";
import type { EditorAct } from "./use-editor-act.ts";

type EditorLanguagesProps = { article: EditorArticle; act: EditorAct };

/** The same article in other languages: which there are, which lag behind, and how one begins or is linked. */
export function EditorLanguages({ article, act }: EditorLanguagesProps) {
  const t = useT("editing");
  const router = useRouter();
  const local = useLocalHref();
  const [linking, setLinking] = useState(false);
  const { number, languages, locale, can } = article;
  const there = [locale, ...languages.others.map((other) => other.locale)];
  const missing = articleLocales.filter((one) => !there.includes(one));
  const follows = languages.others.some((other) => other.original);
  const begin = (wanted: (typeof articleLocales)[number]) =>
    act.try(t("translationBegun"), async () => {
      const made = await trpc.knowledge.startTranslation.mutate({ number, locale: wanted });
      router.push(local(`/kb/edit/${made.number}`));
    });
  const link = async (typed: string) => {
    const original = Number(/\/kb\/(?:a|edit)\/(\d+)/.exec(typed)?.[1] ?? /^\s*#?(\d+)\s*$/.exec(typed)?.[1]);
    if (!original) throw { data: { refusal: { kind: "Invalid", reason: "unknownArticle" }, fields: null } };
    await act.now(t("languagesLinked"), () => trpc.knowledge.linkLanguages.mutate({ number, original }));
    setLinking(false);
  };
  return (
    <section aria-labelledby="languages">
      <h2 id="languages" className="text-16 font-bold">
        {t("languages")}
      </h2>
      <ul className="rows mt-2">
        {languages.others.map((other) => (
          <li key={other.number} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 text-14">
            <ClientLink
              href={`/kb/edit/${other.number}`}
              lang={other.locale}
              className="min-w-0 flex-1 basis-48 font-medium text-brand-ink hover:underline touch:py-1.5"
            >
              {other.title}
            </ClientLink>
            <span className="text-13 text-ink-3">{t(other.locale === "de" ? "language_de" : "language_en")}</span>
            {other.original && <span className="text-13 font-medium">{t("original")}</span>}
            {other.outdated && <span className="text-13 font-medium text-attention">{t("outdated")}</span>}
            {other.doubtful && <span className="text-13 font-medium text-attention">{t("doubtful")}</span>}
            <ArticleStateMark state={other.state} />
          </li>
        ))}
      </ul>
      {languages.others.length === 0 && <p className="mt-2 text-14 text-ink-2">{t("oneLanguage")}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {missing.map((one) => (
          <Button key={one} size="sm" icon="languages" className="touch:min-h-11" onClick={() => begin(one)}>
            {t(`translateInto_${one}`)}
          </Button>
        ))}
        {can.place && languages.others.length === 0 && (
          <Button size="sm" variant="quiet" icon="link" className="touch:min-h-11" onClick={() => setLinking(true)}>
            {t("linkLanguages")}
          </Button>
        )}
        {can.place && follows && (
          <Button
            size="sm"
            className="touch:min-h-11"
            onClick={() =>
              act.try(t("languagesParted"), () => trpc.knowledge.linkLanguages.mutate({ number, original: null }))
            }
          >
            {t("partLanguages")}
          </Button>
        )}
      </div>
      {linking && (
        <ReasonDialog
          title={t("linkLanguages")}
          lead={t("linkLanguagesLead")}
          label={t("articleLabel")}
          submit={t("linkLanguages")}
          line
          most={200}
          least={1}
          onSend={link}
          onClose={() => setLinking(false)}
        />
      )}
    </section>
  );
}
