"use client";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { MarkdownTools } from "../topics/markdown-tools.tsx";
import { useMarkdown } from "../topics/use-markdown.ts";

/** How long the writer pauses before the preview follows, in milliseconds. */
const PAUSE = 400;

type ArticleTextProps = {
  value: string;
  lang: string;
  error?: string | undefined;
  readOnly?: boolean;
  onText: (text: string) => void;
  onSave: () => void;
};

/** Markdown on the left, the article as it will look on the right; on small screens one at a time. */
export function ArticleText({ value, lang, error, readOnly, onText, onSave }: ArticleTextProps) {
  const t = useT("editing");
  const markdown = useMarkdown({ value, readOnly, onText, onSend: onSave });
  const { area, take } = markdown;
  const [shown, setShown] = useState<"text" | "preview">("text");
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return markdown.press(event);
    event.preventDefault();
    onSave();
  };
  return (
    <div>
      <div className="mb-3 flex gap-2 lg:hidden">
        {(["text", "preview"] as const).map((part) => (
          <button
            key={part}
            type="button"
            aria-pressed={shown === part}
            className={`${buttonClass("quiet", "sm")} touch:min-h-11`}
            onClick={() => setShown(part)}
          >
            <Icon name={part === "text" ? "pencil" : "eye"} />
            {t(part)}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
        <div
          className={cx(
            "grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1.5",
            shown === "preview" && "max-lg:hidden",
          )}
        >
          <label htmlFor="f-markdown" className="text-14 font-medium">
            {t("text")}
          </label>
          <div
            className={cx(
              "rounded-md border bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-brand",
              error ? "border-danger" : "border-field",
            )}
          >
            <div className="flex flex-wrap gap-0.5 border-b border-line px-1.5 py-1">
              <MarkdownTools id="f-markdown" markdown={markdown} disabled={readOnly ?? false} />
            </div>
            <textarea
              ref={area}
              id="f-markdown"
              name="markdown"
              lang={lang}
              value={value}
              readOnly={readOnly}
              spellCheck
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? "f-markdown-error" : undefined}
              aria-keyshortcuts="Control+Enter Control+S"
              className="field block min-h-[60dvh] !rounded-t-none !border-0 !font-mono !text-14 !outline-none field-sizing-content"
              onChange={(event) => onText(event.target.value)}
              onKeyDown={press}
              onPaste={(event) => take(event, event.clipboardData.files)}
              onDrop={(event) => take(event, event.dataTransfer.files)}
            />
          </div>
          {error && (
            <p id="f-markdown-error" role="alert" className="flex gap-1.5 text-13 text-danger">
              <Icon name="circle-alert" className="mt-0.5" />
              {error}
            </p>
          )}
        </div>
        <section
          aria-label={t("preview")}
          className={cx("grid content-start gap-1.5", shown === "text" && "max-lg:hidden")}
        >
          <p aria-hidden="true" className="text-14 font-medium">
            {t("preview")}
          </p>
          <Preview text={value} lang={lang} />
        </section>
      </div>
    </div>
  );
}

/** The text as it will stand on the page, made by the same renderer on the server. */
function Preview({ text, lang }: { text: string; lang: string }) {
  const t = useT("editing");
  const [html, setHtml] = useState("");
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      trpc.knowledge.preview.query({ markdown: text }).then(
        (made) => here && setHtml(made.html),
        () => {},
      );
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <div className="min-h-32 rounded-md border border-line bg-surface px-5 py-4">
      {text.trim() ? <Prose html={html} lang={lang} /> : <p className="text-14 text-ink-3">{t("nothingYet")}</p>}
    </div>
  );
}
