"use client";
import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Preview } from "../../../server/desk/desk.schema.ts";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { Button } from "../../_ui/button.tsx";
import { toast } from "../../_ui/toast.tsx";
import { addressOf } from "../search/hit-address.ts";
import { CaseForm } from "./case-form.tsx";
import { copyText } from "./copy-text.ts";
import { type DeskAct, KeyBar, letters } from "./key-bar.tsx";
import { PreviewArticle } from "./preview-article.tsx";
import { PreviewFacts } from "./preview-facts.tsx";
import { PreviewTopic } from "./preview-topic.tsx";

type Props = {
  preview: Preview;
  /** The element that takes the focus when somebody goes into the preview. */
  place: RefObject<HTMLElement | null>;
  told: string;
  onBack: () => void;
  onUsed: (used: number) => void;
};

/** The selected article or topic. While the focus is in it, letters act; `/` and Escape lead back to the field. */
export function DeskPreview({ preview, place, told, onBack, onUsed }: Props) {
  const t = useT("desk");
  const local = useLocalHref();
  const [asking, setAsking] = useState(false);
  const [byHand, setByHand] = useState("");
  const copy = async (text: string | undefined, said: string) => {
    if (text === undefined) return toast(t("notForCustomers"));
    const copied = await copyText(text);
    setByHand(copied ? "" : text);
    toast(copied ? said : t("copyFailed"));
  };
  const act = (what: DeskAct) => {
    if (what === "copyReply") void copy(preview.reply?.text, t("copiedReply"));
    else if (what === "copyLink") void copy(preview.reply?.url, t("copiedLink"));
    else if (what === "usedFor") setAsking(true);
    else window.open(local(addressOf(preview)), "_blank", "noopener");
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const letter = letters[event.key];
    if (event.key === "/" || event.key === "Escape") onBack();
    else if (letter) act(letter);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (used: number | null) => {
    setAsking(false);
    if (used !== null) onUsed(used);
    place.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the letters of whatever in it has the focus
    <div data-own-keys="" onKeyDown={press} className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center border-b border-line bg-surface md:hidden">
        <Button type="button" variant="quiet" icon="arrow-left" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
      <section
        ref={place}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        aria-label={t("previewOf", { title: preview.title })}
        className="min-h-0 flex-1 overflow-y-auto px-5 py-6 outline-none focus-visible:rounded-none focus-visible:shadow-[inset_0_2px_0_var(--color-brand)] md:px-10 md:py-7"
      >
        <div className="max-w-[680px]">
          <h2 className="text-22 font-bold" lang={preview.locale}>
            {preview.title}
          </h2>
          <PreviewFacts preview={preview} />
          {preview.kind === "article" ? <PreviewArticle article={preview} /> : <PreviewTopic topic={preview} />}
        </div>
      </section>
      {byHand && (
        <textarea
          readOnly
          rows={4}
          value={byHand}
          aria-label={t("copyByHand")}
          className="field rounded-none border-x-0"
          ref={(field) => field?.select()}
        />
      )}
      {asking && <CaseForm thing={preview} onDone={leave} />}
      <KeyBar onAct={act} told={told} />
    </div>
  );
}
