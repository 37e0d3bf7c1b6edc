import type { Metadata } from "next";
import { getT } from "../../../_messages/server.ts";
import { ReplyPage } from "../../../_parts/desk/reply-page.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Badge } from "../../../_ui/badge.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { ButtonLink, Link } from "../../../_ui/link.tsx";

type Route = { searchParams: Promise<{ saved?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("desk")("repliesTitle"), robots: { index: false } };
}

/** One's own canned replies and the team's; whoever is not staff finds no such page. */
export default async function RepliesPage({ searchParams }: Route) {
  const t = getT("desk");
  const { saved } = await searchParams;
  const replies = await read((await api()).desk.replies());
  return (
    <ReplyPage
      title={t("repliesTitle")}
      lead={t("repliesLead")}
      saved={saved !== undefined}
      actions={
        <ButtonLink href="/desk/replies/new" variant="primary" icon="plus">
          {t("newReply")}
        </ButtonLink>
      }
    >
      {replies.length === 0 ? (
        <EmptyState icon="message-square-quote" title={t("repliesEmpty")}>
          {t("repliesEmptyHint")}
        </EmptyState>
      ) : (
        <ul className="rows border-t border-line">
          {replies.map((reply) => (
            <li key={reply.number} data-row="" className="group relative flex items-center gap-3 py-3">
              <Icon name="message-square-quote" size={18} className="flex-none text-ink-3" />
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 font-medium" lang={reply.locale}>
                  <Link
                    href={`/desk/replies/${reply.number}`}
                    className="after:absolute after:inset-0 group-hover:text-brand-ink"
                  >
                    {reply.title}
                  </Link>
                  {reply.shared && <Badge icon="users">{t("teamReply")}</Badge>}
                </p>
                <p className="line-clamp-1 text-13 text-ink-3" lang={reply.locale}>
                  {reply.markdown}
                </p>
              </div>
              <p className="num flex-none text-13 text-ink-3 max-sm:hidden">{t("usedIn", { count: reply.used })}</p>
              <Icon name="chevron-right" size={16} className="flex-none text-ink-3" />
            </li>
          ))}
        </ul>
      )}
    </ReplyPage>
  );
}
