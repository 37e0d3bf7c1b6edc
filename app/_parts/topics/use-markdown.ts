"use client";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { applyTool, type MarkdownTool } from "./markdown-edit.ts";
import { picturesIn, usePictures } from "./use-pictures.ts";

const shortcuts: Record<string, MarkdownTool> = { b: "bold", i: "italic", k: "link", e: "code" };

type Wish = {
  value: string;
  readOnly?: boolean | undefined;
  onText: (text: string) => void;
  /** Ctrl or Command with Enter. */
  onSend?: (() => void) | undefined;
};

export interface Markdown {
  area: RefObject<HTMLTextAreaElement | null>;
  /** Puts the signs of a tool around the selection. */
  use: (tool: MarkdownTool) => void;
  /** Sends the pictures among dropped, pasted or chosen files; other files stay with the browser. */
  take: (event: { preventDefault: () => void }, files: FileList | null | undefined) => void;
  press: (event: KeyboardEvent) => void;
  /** A picture is on its way. */
  sending: boolean;
}

/** A text area that writes Markdown: tools, their keys and pictures; the selection stays where somebody works. */
export function useMarkdown({ value, readOnly, onText, onSend }: Wish): Markdown {
  const area = useRef<HTMLTextAreaElement>(null);
  const select = useRef<[number, number] | null>(null);
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
    if (event.key === "Enter" && onSend) {
      event.preventDefault();
      return onSend();
    }
    const tool = event.shiftKey || event.altKey ? undefined : shortcuts[event.key.toLowerCase()];
    if (!tool || readOnly) return;
    event.preventDefault();
    use(tool);
  };
  return { area, use, take, press, sending: pictures.sending };
}
