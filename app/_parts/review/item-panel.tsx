"use client";
import type { RefObject } from "react";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import type { ItemPresence } from "../../../server/moderation/queue/look-at-item.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { Badge } from "../../_ui/badge-view.tsx";
import { Button } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import { ItemAuthorFacts } from "./item-author.tsx";
import { ItemEditDiff } from "./item-edit.tsx";
import { ItemFindings } from "./item-findings.tsx";
import { ItemFlags } from "./item-flags.tsx";
import { ItemMemberFacts } from "./item-member.tsx";
import { ItemPresenceLine } from "./item-presence.tsx";
import { ItemSaid } from "./item-said.tsx";
import { ItemText } from "./item-text.tsx";
import { kindIcons } from "./kind-icons.ts";

type Props = {
  item: ItemView;
  presence: ItemPresence | null;
  place: RefObject<HTMLElement | null>;
  onBack: () => void;
};

/** One item: the text in its place, what speaks against it, and who wrote it. */
export function ItemPanel({ item, presence, place, onBack }: Props) {
  const t = useT("review");
  const controls = useT("controls");
  const locale = useLocale();
  const { topic } = item;
  const title = topic?.title ?? item.author?.displayName ?? t(`kind_${item.kind}`);
  const own = { APPEAL: "appeals", NOTICE: "notices" }[item.kind as string];
  return (
    <section
      ref={place}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={t("itemAbout", { title })}
      className="pane relative min-h-0 flex-1 overflow-y-auto"
    >
      <div className="border-b border-line bg-surface md:hidden">
        <Button variant="quiet" icon="arrow-left" onClick={onBack}>
          {controls("back")}
        </Button>
      </div>
      <div className="grid gap-x-10 gap-y-7 px-5 py-6 md:px-8 md:py-7 xl:grid-cols-[minmax(0,680px)_240px]">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-3">
            <span className="inline-flex items-center gap-1.5 font-medium text-ink-2">
              <Icon name={kindIcons[item.kind]} size={15} />
              {t(`kind_${item.kind}`)}
            </span>
            {item.urgent && (
              <Badge tone="danger" icon="siren">
                {t("urgent")}
              </Badge>
            )}
            {item.late && (
              <Badge tone="attention" icon="clock">
                {t("late")}
              </Badge>
            )}
            {item.board && <span>{item.board.name}</span>}
            <TimeView value={item.openedAt} locale={locale} style="moment" />
            {!item.decided && !item.late && (
              <span className="inline-flex items-center gap-1">
                <Icon name="clock" size={13} />
                {t("deadline")} <TimeView value={item.dueAt} locale={locale} style="moment" />
              </span>
            )}
          </p>
          <h2 className="mt-1.5 text-22 font-bold" lang={topic?.locale}>
            {topic && item.post ? (
              <ClientLink href={item.post.href} className="hover:underline" target="_blank" rel="noopener">
                {title}
              </ClientLink>
            ) : (
              title
            )}
          </h2>
          <ItemPresenceLine item={item} presence={presence} />
          {own && (
            <p className="mt-4">
              <ClientLink
                href={`/review/${own}/${item.subjectId}`}
                className="text-brand-ink underline underline-offset-3"
              >
                {t(item.kind === "APPEAL" ? "openAppeal" : "openNotice")}
              </ClientLink>
            </p>
          )}
          <ItemSaid item={item} />
          <ItemFindings item={item} />
          {item.edit ? <ItemEditDiff edit={item.edit} lang={topic?.locale} /> : <ItemText item={item} />}
          {item.member && <ItemMemberFacts member={item.member} />}
          <ItemFlags flags={item.flags} score={item.score} />
        </div>
        {item.author && <ItemAuthorFacts author={item.author} />}
      </div>
    </section>
  );
}
