"use client";
import { useEffect, useRef, useState } from "react";
import { readSetting } from "../../_reader/storage.ts";

const typing = "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable=true],[role=textbox]";

/**
 * Hears single letters anywhere on the page, before the site's own keys do; `press` says whether it took one. Never while
 * typing, in a dialog or menu, with Ctrl, Alt or Meta, nor when somebody switched the letters off (WCAG 2.1.4).
 * True once letters are heard: before, and for whoever switched them off, no button shows its letter.
 */
export function useLetters(press: (key: string) => boolean): boolean {
  const [heard, setHeard] = useState(false);
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (readSetting("keys") === "off" || document.querySelector("dialog[open],[popover]:popover-open")) return;
      if ((event.target as Element).closest?.(typing)) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", hear, true);
    setHeard(readSetting("keys") !== "off");
    return () => document.removeEventListener("keydown", hear, true);
  }, []);
  return heard;
}
