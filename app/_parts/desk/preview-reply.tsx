"use client";
import type { ReplyPreview } from "../../../server/desk/desk.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { Html } from "./html.tsx";

/** A canned reply as it is written; what is filled in when it is copied stands below. */
export function PreviewReply({ reply }: { reply: ReplyPreview }) {
  const t = useT("desk");
  return (
    <>
      <div lang={reply.locale}>
        <Html html={reply.html} />
      </div>
      {reply.placeholders.length > 0 && (
        <p className="mt-6 border-t border-line pt-4 text-13 text-ink-3">
          {t("filledIn", { names: reply.placeholders.map((name) => t(`placeholder_${name}`)).join(", ") })}
        </p>
      )}
    </>
  );
}
