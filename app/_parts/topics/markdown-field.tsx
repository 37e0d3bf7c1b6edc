"use client";
import {
  type ComponentProps,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { useT } from "../../_client/intl.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { applyTool, type MarkdownTool } from "./markdown-edit.ts";
import { MarkdownPreview } from "./markdown-preview.tsx";
import { picturesIn, usePictures } from "./use-pictures.ts";

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

export type MarkdownHandle = { focus: () => void };

type MarkdownFieldProps = Omit<ComponentProps<"textarea">, "value" | "onChange" | "ref"> & {
  handle?: Ref<MarkdownHandle>;
  id: string;
  label: string;
  labelHidden?: boolean;
  hint?: string;
  error?: string;
  value: string;
  onText: (text: string) => void;
  onSend?: () => void;
};

/** A text in Markdown: toolbar, keys, and how it will look. Ctrl or Command with Enter sends. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { handle, id, label, labelHidden, hint, error, value, onText, onSend, className, ...rest } = props;
  const t = useT("acts");
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const select = useRef<[number, number] | null>(null);
  const [preview, setPreview] = useState(false);
  useImperativeHandle(handle, () => ({ focus: () => area.current?.focus() }), []);
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
    if (found.length === 0) return;
    event.preventDefault();
    void pictures.send(found);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === "Enter" && onSend) {
      event.preventDefault();
      onSend();
      return;
    }
    const tool = event.shiftKey || event.altKey ? undefined : shortcuts[event.key.toLowerCase()];
    if (!tool) return;
    event.preventDefault();
    use(tool);
  };
  return (
    <div className={cx("grid gap-1.5", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-14 font-medium"}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </p>
      )}
      <div
        className={cx(
          "rounded-md border bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-brand",
          error ? "border-danger" : "border-field",
        )}
      >
        <div className="flex flex-wrap items-center gap-0.5 border-b border-line px-1.5 py-1 noscript-hidden">
          <div role="toolbar" aria-label={t("tools")} aria-controls={id} className="flex flex-wrap gap-0.5">
            {tools.map(([tool, icon]) => (
              <button
                key={tool}
                type="button"
                aria-label={t(`tool_${tool}`)}
                title={t(`tool_${tool}`)}
                disabled={preview}
                className={cx(
                  buttonClass("quiet", "sm", true),
                  "disabled:!border-transparent disabled:!bg-transparent",
                )}
                onClick={() => use(tool)}
              >
                <Icon name={icon} />
              </button>
            ))}
            <button
              type="button"
              aria-label={t("picture")}
              title={t("picture")}
              disabled={preview || pictures.sending}
              aria-busy={pictures.sending || undefined}
              className={cx(buttonClass("quiet", "sm", true), "disabled:!border-transparent disabled:!bg-transparent")}
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
          <button
            type="button"
            aria-pressed={preview}
            className={`${buttonClass("quiet", "sm")} ml-auto`}
            onClick={() => setPreview(!preview)}
          >
            <Icon name={preview ? "pencil" : "eye"} />
            {t(preview ? "write" : "preview")}
          </button>
        </div>
        {preview && <MarkdownPreview text={value} />}
        <textarea
          rows={5}
          {...rest}
          ref={area}
          id={id}
          value={value}
          hidden={preview}
          aria-invalid={error ? true : undefined}
          aria-describedby={cx(error && `${id}-error`, hint && `${id}-hint`) || undefined}
          aria-keyshortcuts="Control+Enter"
          className="field field-sizing-content block max-h-[60dvh] min-h-32 !rounded-t-none !border-0 !outline-none"
          onChange={(event) => onText(event.target.value)}
          onKeyDown={press}
          onPaste={(event) => take(event, event.clipboardData.files)}
          onDrop={(event) => take(event, event.dataTransfer.files)}
        />
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="flex gap-1.5 text-13 text-danger">
          <Icon name="circle-alert" className="mt-0.5" />
          {error}
        </p>
      )}
    </div>
  );
}
