"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { articleLimits } from "../../../server/knowledge/article-limits.schema.ts";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";
import { articleTemplates, withTemplate } from "./article-templates.ts";
import { topicNumberIn } from "./topic-number.ts";

/** Two ways to begin: from solved topics, which bring text and sources, or with a text of one's own or a template. */
export function NewArticle({ topic, title = "" }: { topic: string; title?: string }) {
  const t = useT("editing");
  const errors = useT("errors");
  const acts = useT("acts");
  const locale = useLocale();
  const local = useLocalHref();
  const router = useRouter();
  const [busy, setBusy] = useState<"topic" | "own" | null>(null);
  const [text, setText] = useState("");
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
  const fromTopics = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("topic") ?? "");
    const numbers = typed.split(/[\s,;]+/).flatMap((part) => topicNumberIn(part) ?? []);
    const [first, ...more] = [...new Set(numbers)];
    if (!first) return setProblem({ field: "topic", text: t("topicWanted") });
    void start("topic", async () => {
      const { number } = await trpc.knowledge.draftFromTopic.mutate({ topic: first });
      let { version } = await trpc.knowledge.forEditing.query({ number });
      for (const next of more) {
        ({ version } = await trpc.knowledge.addTopic.mutate({ number, topic: next, version }));
      }
      return { number };
    });
  };
  const ownText = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("title") ?? "").trim();
    const { title: titles, markdown: texts } = articleLimits;
    if (typed.length < titles.min) return setProblem({ field: "title", text: acts("tooShort", { least: titles.min }) });
    if (text.trim().length < texts.min) {
      return setProblem({ field: "markdown", text: acts("tooShort", { least: texts.min }) });
    }
    void start("own", () => trpc.knowledge.create.mutate({ title: typed, markdown: text, locale }));
  };
  return (
    <div className="grid max-w-column gap-10">
      <form onSubmit={fromTopics} noValidate className="grid gap-4">
        <h2 className="text-18 font-bold">{t("fromTopic")}</h2>
        <TextField
          name="topic"
          label={t("topicsLabel")}
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
        <TextField
          name="title"
          label={t("title")}
          error={at("title")}
          defaultValue={title}
          maxLength={articleLimits.title.max}
        />
        <Select
          name="template"
          label={t("template")}
          hint={t("templateHint")}
          choices={[
            { value: "", label: t("template_none") },
            ...articleTemplates.map((value) => ({ value, label: t(`template_${value}`) })),
          ]}
          onChange={(event) => {
            const chosen = articleTemplates.find((value) => value === event.target.value) ?? null;
            setText((before) => withTemplate(before, chosen, locale));
          }}
        />
        <TextArea
          name="markdown"
          label={t("text")}
          hint={t("textHint")}
          error={at("markdown")}
          rows={10}
          value={text}
          maxLength={articleLimits.markdown.max}
          onChange={(event) => setText(event.target.value)}
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
