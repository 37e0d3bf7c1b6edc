"use client";
import { useState } from "react";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { toast } from "../../_ui/toast.tsx";

/** Sends pictures one after the other; `onPicture` gets the Markdown of each. What fails is said in a toast. */
export function usePictures(onPicture: (markdown: string) => void) {
  const errors = useT("errors");
  const locale = useLocale();
  const [sending, setSending] = useState(false);
  const send = async (files: Iterable<File>) => {
    setSending(true);
    for (const file of files) {
      try {
        onPicture(`![${altOf(file.name)}](${await upload(file)})`);
      } catch (error) {
        toast(sentenceOf(troubleOf(error), errors, locale));
      }
    }
    setSending(false);
  };
  return { sending, send };
}

/** The pictures among files that were pasted or dropped. */
export function picturesIn(files: FileList | undefined | null): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
}

async function upload(file: File): Promise<string> {
  const body = new FormData();
  body.set("file", file);
  const answer = await fetch("/api/files", { method: "POST", body, headers: { accept: "application/json" } });
  const said: { address?: string; refusal?: unknown } = await answer.json();
  // The shape in which the router's client carries a refusal, so that one place makes sentences of them.
  if (!answer.ok || !said.address) throw { data: { refusal: said.refusal ?? null, fields: null } };
  return said.address;
}

/** A name as a first description: without ending, brackets and underscores. */
function altOf(name: string): string {
  return name
    .replace(/\.\w+$/, "")
    .replace(/[[\]()\\_]+/g, " ")
    .trim()
    .slice(0, 80);
}
