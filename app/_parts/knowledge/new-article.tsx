"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { articleLimits } from "../../../server/knowledge/article-limits.schema.ts";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";

/** Two ways to begin: from a solved topic, which brings text and sources, or with a text of one's own. */
export function NewArticle({ topic }: { topic: string }) {
  const t = useT("editing");
  const errors = useT("errors");
  const acts = useT("acts");
  const locale = useLocale();
  const local = useLocalHref();
  const router = useRouter();
  const [busy, setBusy] = useState<"topic" | "own" | null>(null);
  const [problem, setProblem] = useState<{ field: "topic" | "title" | "markdown"; text: string } | null>(null);
  const at = (field: "topic" | "title" | "markdown") => (problem?.field === field ? problem.text : undefined);

  const start = async (way: "topic" | "own", send: () => Promise<{ number: number }>) => {
    setBusy(way);
    setProblem(null);
    try {
      const { number } = await send();
      router.push(local(`/kb/edit/${number}`));
    } catch (error) {
      setProblem({ field: way === "topic" ? "topic" : "markdown", text: sentenceOf(troubleOf(error), errors, locale) });
      setBusy(null);
    }
  };
  const fromTopic = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("topic") ?? "");
    const number = Number(/\/t\/(\d+)/.exec(typed)?.[1] ?? /^\s*#?(\d+)\s*$/.exec(typed)?.[1]);
    if (!number) return setProblem({ field: "topic", text: t("topicWanted") });
    void start("topic", () => trpc.knowledge.draftFromTopic.mutate({ topic: number }));
  };
  const ownText = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = String(form.get("title") ?? "").trim();
    const markdown = String(form.get("markdown") ?? "");
    const { title: titles, markdown: texts } = articleLimits;
    if (title.length < titles.min) return setProblem({ field: "title", text: acts("tooShort", { least: titles.min }) });
    if (markdown.trim().length < texts.min) {
      return setProblem({ field: "markdown", text: acts("tooShort", { least: texts.min }) });
    }
    void start("own", () => trpc.knowledge.create.mutate({ title, markdown, locale }));
  };
  return (
    <div className="grid max-w-column gap-10">
      <form onSubmit={fromTopic} noValidate className="grid gap-4">
        <h2 className="text-18 font-bold">{t("fromTopic")}</h2>
        <TextField
          name="topic"
          label={t("topicLabel")}
          hint={t("topicHint")}
          error={at("topic")}
          defaultValue={topic}
          autoComplete="off"
        />
        <div>
          <Button type="submit" variant="primary" icon="file-text" busy={busy === "topic"}>
            {t("makeDraft")}
          </Button>
        </div>
      </form>
      <form onSubmit={ownText} noValidate className="grid gap-4 border-t border-line pt-8">
        <h2 className="text-18 font-bold">{t("ownText")}</h2>
        <TextField name="title" label={t("title")} error={at("title")} maxLength={articleLimits.title.max} />
        <TextArea
          name="markdown"
          label={t("text")}
          hint={t("textHint")}
          error={at("markdown")}
          rows={8}
          maxLength={articleLimits.markdown.max}
        />
        <div>
          <Button type="submit" icon="pencil" busy={busy === "own"}>
            {t("makeDraft")}
          </Button>
        </div>
      </form>
    </div>
  );
}
