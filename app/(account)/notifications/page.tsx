import type { Metadata } from "next";
import { Messages } from "../../_messages/messages.tsx";
import { getT, localHref } from "../../_messages/server.ts";
import { placeOf } from "../../_parts/account/place.ts";
import { NotificationRow } from "../../_parts/notifications/notification-row.tsx";
import { ReadForm } from "../../_parts/notifications/read-form.tsx";
import { api } from "../../_server/api.ts";
import { requireMember } from "../../_server/member.ts";
import { read } from "../../_server/read.ts";
import { Callout } from "../../_ui/callout.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink, TextLink } from "../../_ui/link.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Pagination } from "../../_ui/pagination.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export function generateMetadata(): Metadata {
  return { title: getT("notifications")("title") };
}

/** What happened that concerns the person, newest first; each line leads there and can be marked as read. */
export default async function NotificationsPage({ searchParams }: Props) {
  await requireMember();
  const { after: wanted } = await searchParams;
  const after = typeof wanted === "string" ? wanted : null;
  const [t, ui, place, caller] = await Promise.all([
    getT("notifications"),
    getT("ui"),
    placeOf("/notifications", searchParams),
    api(),
  ]);
  const page = await read(caller.notifications.list({ cursor: after, size: 20 }));
  const anyUnread = page.rows.some((row) => !row.read);
  const form = {
    action: place.action("notifications.read"),
    back: localHref(after ? `/notifications?after=${encodeURIComponent(after)}` : "/notifications"),
  };
  return (
    <Messages areas={["notifications"]}>
      <Page>
        <div className="mx-auto w-full max-w-column">
          <PageTitle
            lead={t.rich("lead", {
              link: (text) => (
                <TextLink href="/account/mails" className="underline">
                  {text}
                </TextLink>
              ),
            })}
            actions={anyUnread && <ReadForm {...form} ids={[]} />}
          >
            {t("title")}
          </PageTitle>
          {place.problem && <Callout tone="danger">{t("failed")}</Callout>}
          {page.rows.length === 0 ? (
            <EmptyState
              icon="bell"
              title={t("emptyTitle")}
              action={
                <ButtonLink href="/" variant="primary">
                  {t("emptyAction")}
                </ButtonLink>
              }
            >
              {t("emptyText")}
            </EmptyState>
          ) : (
            <ul className="rows border-t border-line" aria-label={t("title")}>
              {page.rows.map((row) => (
                <NotificationRow key={row.id} row={row} form={form} />
              ))}
            </ul>
          )}
          <Pagination
            newer={after ? "/notifications" : null}
            older={page.next ? `/notifications?after=${encodeURIComponent(page.next)}` : null}
            words={{ newer: t("toNewest"), older: ui("older") }}
          />
        </div>
      </Page>
    </Messages>
  );
}
