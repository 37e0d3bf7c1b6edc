"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { Prose } from "../../_ui/prose.tsx";
import { applyTool, type MarkdownTool } from "../topics/markdown-edit.ts";
import { picturesIn, usePictures } from "../topics/use-pictures.ts";

const tools: [MarkdownTool, IconName][] = [
  ["bold", "bold"],
  ["italic", "italic"],
  ["code", "code"],
  ["link", "link"],
  ["list", "list"],
  ["numbers", "list-ordered"],
  ["quote", "quote"],
];
const shortcuts: Record<string, MarkdownTool> = { b: "bold", i: "italic", k: "link", e: "code" };

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
  const acts = useT("acts");
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const select = useRef<[number, number] | null>(null);
  const [shown, setShown] = useState<"text" | "preview">("text");
  useEffect(() => {
    if (!select.current || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(...select.current);
    select.current = null;
  });
  const use = (tool: MarkdownTool) => {
    if (!area.current) return;
    const { selectionStart: start, selectionEnd: end } = area.current;
    const made = applyTool({ text: value, start, end }, tool);
    select.current = [made.start, made.end];
    onText(made.text);
  };
  const insert = (words: string) => {
    const { selectionStart: start, selectionEnd: end } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    // What was typed while a picture was on its way is read from the field, not from when sending began.
    const now = area.current?.value ?? value;
    select.current = [start + words.length, start + words.length];
    onText(now.slice(0, start) + words + now.slice(end));
  };
  const pictures = usePictures(insert);
  const take = (event: { preventDefault: () => void }, files: FileList | null | undefined) => {
    const found = picturesIn(files);
    if (found.length === 0 || readOnly) return;
    event.preventDefault();
    void pictures.send(found);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === "Enter" || event.key.toLowerCase() === "s") {
      event.preventDefault();
      return onSave();
    }
    const tool = event.shiftKey || event.altKey ? undefined : shortcuts[event.key.toLowerCase()];
    if (!tool || readOnly) return;
    event.preventDefault();
    use(tool);
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
      <div className="grid gap-6 lg:grid-cols-2">
        <div className={cx("grid content-start gap-1.5", shown === "preview" && "max-lg:hidden")}>
          <label htmlFor="f-markdown" className="text-14 font-medium">
            {t("text")}
          </label>
          <div
            className={cx(
              "rounded-md border bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-brand",
              error ? "border-danger" : "border-field",
            )}
          >
            <div
              role="toolbar"
              aria-label={acts("tools")}
              aria-controls="f-markdown"
              className="flex flex-wrap gap-0.5 border-b border-line px-1.5 py-1"
            >
              {tools.map(([tool, icon]) => (
                <button
                  key={tool}
                  type="button"
                  aria-label={acts(`tool_${tool}`)}
                  title={acts(`tool_${tool}`)}
                  disabled={readOnly}
                  className={buttonClass("quiet", "sm", true)}
                  onClick={() => use(tool)}
                >
                  <Icon name={icon} />
                </button>
              ))}
              <button
                type="button"
                aria-label={acts("picture")}
                title={acts("picture")}
                disabled={readOnly || pictures.sending}
                aria-busy={pictures.sending || undefined}
                className={buttonClass("quiet", "sm", true)}
                onClick={() => picker.current?.click()}
              >
                <Icon name={pictures.sending ? "refresh-cw" : "image"} />
              </button>
            </div>
            <input
              ref={picker}
              type="file"
              accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
              multiple
              hidden
              onChange={(event) => {
                take(event, event.target.files);
                event.target.value = "";
              }}
            />
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
