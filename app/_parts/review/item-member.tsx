"use client";
import type { ItemMember } from "../../../server/moderation/queue/item-view.schema.ts";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { MemberRecord } from "../moderation/member-record.tsx";

type Texts = ItemMember["shown"];

/** The member an item is about: what the profile says, what waits to be said there, and what is on the record. */
export function ItemMemberFacts({ member }: { member: ItemMember }) {
  const t = useT("review");
  const record = useT("penalties");
  const [locale, href] = [useLocale(), useLocalHref()];
  return (
    <div className="mt-5 grid gap-6">
      <Profile title={t("profileShown")} texts={member.shown} empty={t("profileEmpty")} />
      {member.waiting && (
        <Profile
          title={t("profileWaiting")}
          hint={t("profileWaitingHint")}
          texts={member.waiting}
          empty={t("profileEmpty")}
          waits
        />
      )}
      <MemberRecord record={member.record} t={record} locale={locale} href={href} />
    </div>
  );
}

type ProfileProps = { title: string; hint?: string; texts: Texts; empty: string; waits?: boolean };

function Profile({ title, hint, texts, empty, waits }: ProfileProps) {
  const { displayName, about, website } = texts;
  return (
    <section>
      <h3 className="mb-2 text-14 font-medium text-ink-2">{title}</h3>
      <div
        className={`grid gap-1.5 rounded-lg border bg-surface px-4.5 py-4 text-15 break-words ${waits ? "border-attention" : "border-line"}`}
      >
        <p className="font-medium">{displayName}</p>
        {about && <p className="whitespace-pre-line">{about}</p>}
        {/* An address as it was typed, not a link: nobody who moderates has to open it. */}
        {website && <p className="text-14 text-ink-2">{website}</p>}
        {!about && !website && <p className="text-14 text-ink-3">{empty}</p>}
      </div>
      {hint && <p className="mt-1.5 text-13 text-ink-3">{hint}</p>}
    </section>
  );
}
