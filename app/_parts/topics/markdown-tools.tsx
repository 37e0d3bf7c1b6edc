"use client";
import { useRef } from "react";
import { useT } from "../../_client/intl.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import type { MarkdownTool } from "./markdown-edit.ts";
import type { Markdown } from "./use-markdown.ts";

const tools: [MarkdownTool, IconName][] = [
  ["bold", "bold"],
  ["italic", "italic"],
  ["code", "code"],
  ["link", "link"],
  ["list", "list"],
  ["numbers", "list-ordered"],
  ["quote", "quote"],
];

const look = cx(buttonClass("quiet", "sm", true), "flex-none disabled:!border-transparent disabled:!bg-transparent");

/** The tools above a text in Markdown, and the picker of pictures. `id` is the text they write into. */
export function MarkdownTools({ id, markdown, disabled }: { id: string; markdown: Markdown; disabled: boolean }) {
  const t = useT("acts");
  const picker = useRef<HTMLInputElement>(null);
  const { sending, use, take } = markdown;
  return (
    <>
      <div
        role="toolbar"
        aria-label={t("tools")}
        aria-controls={id}
        className="flex min-w-0 gap-0.5 overflow-x-auto [scrollbar-width:none] md:flex-wrap"
      >
        {tools.map(([tool, icon]) => (
          <button
            key={tool}
            type="button"
            aria-label={t(`tool_${tool}`)}
            title={t(`tool_${tool}`)}
            disabled={disabled}
            className={look}
            onClick={() => use(tool)}
          >
            <Icon name={icon} />
          </button>
        ))}
        <button
          type="button"
          aria-label={t("picture")}
          title={t("picture")}
          disabled={disabled || sending}
          aria-busy={sending || undefined}
          className={look}
          onClick={() => picker.current?.click()}
        >
          <Icon name={sending ? "refresh-cw" : "image"} />
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
    </>
  );
}
