import type { Metadata } from "next";
import { Messages } from "../../../../_messages/messages.tsx";
import { getLocale, getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { GivePenalty } from "../../../../_parts/moderation/give-penalty.tsx";
import { LiftPenalties } from "../../../../_parts/moderation/lift-penalties.tsx";
import { MemberRecord } from "../../../../_parts/moderation/member-record.tsx";
import { SweepMember } from "../../../../_parts/moderation/sweep-member.tsx";
import { api } from "../../../../_server/api.ts";
import { requireModerator } from "../../../../_server/moderator.ts";
import { read } from "../../../../_server/read.ts";
import { Breadcrumb } from "../../../../_ui/breadcrumb.tsx";
import { Callout } from "../../../../_ui/callout.tsx";
import { ButtonLink } from "../../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../../_ui/page.tsx";

type Props = { params: Promise<{ name: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("penalties")("titlePlain"), robots: { index: false }, referrer: "no-referrer" };
}

/** The record of a member for moderators, and what they may do: put something on it, lift it, remove everything. */
export default async function MemberPage({ params, searchParams }: Props) {
  await requireModerator();
  const { name } = await params;
  const path = `/admin/members/${name}`;
  const [t, place, caller] = [getT("penalties"), await placeOf(path, searchParams), await api()];
  const [record, points] = await Promise.all([read(caller.record.of({ name })), read(caller.guidelines.points())]);
  const here = localHref(path);
  const done = place.asked("done");
  const words: Record<string, string> = {
    given: t("given"),
    lifted: t("liftDone"),
    sweep: t("sweepStarted"),
    cancelled: t("sweepCancelled"),
    undone: t("sweepUndone"),
  };
  const problem = (form: string) => (place.asked("form") === form ? place.asked("problem") : null);
  const may = record.can.note || record.can.warn || record.can.silence || record.can.suspend;
  const form = { record, place, here };
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <div className="mb-3">
          <Breadcrumb crumbs={[{ href: "/admin/log", label: getT("log")("title") }, { label: record.displayName }]} />
        </div>
        <PageTitle
          lead={t("lead")}
          actions={
            <>
              <ButtonLink href={`/u/${record.name}`}>{t("toProfile")}</ButtonLink>
              <ButtonLink href={`/admin/log?member=${record.name}`}>{t("toLog")}</ButtonLink>
            </>
          }
        >
          {t("title", { name: record.displayName })}
        </PageTitle>
        {done && Object.hasOwn(words, done) && (
          <div role="status" className="mb-6">
            <Callout tone="solved">{words[done]}</Callout>
          </div>
        )}
        <MemberRecord record={record} t={t} locale={getLocale()} href={localHref} />
        <Messages areas={["admin"]}>
          <LiftPenalties {...form} problem={place.asked("problem")} />
          {may ? (
            <GivePenalty {...form} points={points} problem={problem("give")} />
          ) : (
            <p className="mt-9 border-t border-line pt-7 text-14 text-ink-2">{t("mayNot")}</p>
          )}
          {record.can.sweep && <SweepMember {...form} problem={problem("sweep")} />}
        </Messages>
      </div>
    </Page>
  );
}
