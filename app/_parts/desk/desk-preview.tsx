"use client";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import type { HandOut, Preview } from "../../../server/desk/desk.schema.ts";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { toast } from "../../_ui/toast.tsx";
import { addressOf } from "../search/hit-address.ts";
import { CaseForm } from "./case-form.tsx";
import { copyHtml, copyText } from "./copy-text.ts";
import { askedOf, FillForm } from "./fill-form.tsx";
import { type DeskAct, KeyBar, letters } from "./key-bar.tsx";
import { lastSaid } from "./last-said.ts";
import { PreviewArticle } from "./preview-article.tsx";
import { PreviewFacts } from "./preview-facts.tsx";
import { PreviewReply } from "./preview-reply.tsx";
import { PreviewTopic } from "./preview-topic.tsx";

type Props = {
  preview: Preview;
  /** The element that takes the focus when somebody goes into the preview. */
  place: RefObject<HTMLElement | null>;
  told: string;
  pinned: boolean;
  onBack: () => void;
  onUsed: (used: number) => void;
  onPinned: (on: boolean) => void;
};

type Form = keyof HandOut;
const forms: Partial<Record<DeskAct, Form>> = { copyReply: "text", copyMarkdown: "markdown", copyHtml: "html" };

/** The selected thing. While the focus is in it, letters act; `/` and Escape lead back to the field. */
export function DeskPreview({ preview, place, told, pinned, onBack, onUsed, onPinned }: Props) {
  const t = useT("desk");
  const local = useLocalHref();
  const [asking, setAsking] = useState<"case" | Form | null>(null);
  const [byHand, setByHand] = useState("");
  const thing = { kind: preview.kind, number: preview.number };
  const url = preview.kind === "reply" ? undefined : preview.reply?.url;
  useEffect(() => {
    if (url) lastSaid.link = url;
  }, [url]);
  const copy = async (text: string | undefined, said: string, form: Form = "text") => {
    if (text === undefined) return toast(t("notForCustomers"));
    const copied = await (form === "html" ? copyHtml(text) : copyText(text));
    setByHand(copied ? "" : text);
    toast(copied ? said : t("copyFailed"));
    // It stands among the recent ones; that it could not be remembered is nothing to stop for.
    trpc.desk.handedOut.mutate(thing).catch(() => {});
  };
  const copyFilled = async (filled: HandOut, form: Form) => {
    setAsking(null);
    place.current?.focus();
    await copy(filled[form], t(`copied_${form}`), form);
  };
  const copyAs = async (form: Form) => {
    if (preview.kind !== "reply") return copy(preview.reply?.[form], t(`copied_${form}`), form);
    if (askedOf(preview).length > 0) return setAsking(form);
    try {
      const filled = await trpc.desk.fillReply.mutate({ number: preview.number, customer: "", case: "", link: "" });
      await copyFilled(filled, form);
    } catch {
      toast(t("replyGone"));
    }
  };
  const togglePin = () => {
    onPinned(!pinned);
    toast(t(pinned ? "unpinned" : "pinned"));
    lastSaid.pinned = trpc.desk.pin.mutate({ ...thing, on: !pinned }).then(
      () => {},
      () => onPinned(pinned),
    );
  };
  const act = (what: DeskAct) => {
    const form = forms[what];
    if (form) void copyAs(form);
    else if (what === "copyLink") void copy(url, t("copiedLink"));
    else if (what === "usedFor") setAsking("case");
    else if (what === "pin") togglePin();
    else window.open(local(addressOf(preview)), "_blank", "noopener");
  };
  const without: DeskAct[] = preview.kind === "reply" ? ["copyLink"] : [];
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const letter = letters[event.key];
    if (event.key === "/" || event.key === "Escape") onBack();
    else if (letter && !without.includes(letter)) act(letter);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (used: number | null) => {
    setAsking(null);
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
        className="pane relative min-h-0 flex-1 overflow-y-auto px-5 py-6 md:px-10 md:py-7"
      >
        <div className="max-w-column">
          <h2 className="text-22 font-bold" lang={preview.locale}>
            {preview.title}
          </h2>
          <PreviewFacts preview={preview} />
          {preview.kind === "article" && <PreviewArticle article={preview} />}
          {preview.kind === "topic" && <PreviewTopic topic={preview} />}
          {preview.kind === "reply" && <PreviewReply reply={preview} />}
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
      {asking === "case" && <CaseForm thing={preview} onDone={leave} />}
      {asking !== null && asking !== "case" && preview.kind === "reply" && (
        <FillForm reply={preview} onFilled={(filled) => void copyFilled(filled, asking)} onLeave={() => leave(null)} />
      )}
      <KeyBar onAct={act} without={without} pinned={pinned} told={told} />
    </div>
  );
}
