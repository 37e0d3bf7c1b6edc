"use client";

/** Stored text of people: rendered and sanitised when it was written, shown as it is stored. */
export function Html({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by our own allow-list when it was written
  return <div className="prose mt-2" dangerouslySetInnerHTML={{ __html: html }} />;
}
