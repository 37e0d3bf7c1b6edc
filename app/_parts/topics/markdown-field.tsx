"use client";
import { type ComponentProps, type Ref, useImperativeHandle, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { MarkdownPreview } from "./markdown-preview.tsx";
import { MarkdownTools } from "./markdown-tools.tsx";
import { useMarkdown } from "./use-markdown.ts";

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
  const markdown = useMarkdown({ value, onText, onSend });
  const { area, take } = markdown;
  const [preview, setPreview] = useState(false);
  useImperativeHandle(handle, () => ({ focus: () => area.current?.focus() }), [area]);
  return (
    <div className={cx("grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5", className)}>
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
        <div className="flex items-center gap-0.5 border-b border-line px-1.5 py-1 noscript-hidden">
          <MarkdownTools id={id} markdown={markdown} disabled={preview} />
          <button
            type="button"
            aria-pressed={preview}
            className={`${buttonClass("quiet", "sm")} ml-auto flex-none`}
            onClick={() => setPreview(!preview)}
          >
            <Icon name={preview ? "pencil" : "eye"} />
            <span className="max-sm:sr-only">{t(preview ? "write" : "preview")}</span>
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
          onKeyDown={markdown.press}
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
