import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { ActForm } from "../../../../_parts/admin/act-form.tsx";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { replyFields } from "../../../../_parts/desk/reply-fields.ts";
import { ReplyPage } from "../../../../_parts/desk/reply-page.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";

type Route = { params: Promise<{ number: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("desk")("repliesTitle"), robots: { index: false } };
}

/** One canned reply: its form for whoever may change it, its text for the others. */
export default async function ReplyDetailPage({ params, searchParams }: Route) {
  const t = getT("desk");
  const { number } = await params;
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  const path = `/desk/replies/${number}`;
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const reply = await read(caller.desk.reply({ number: Number(number) }));
  const locale = reply.locale === "de" ? "de" : "en";
  const list = localHref("/desk/replies?saved=1");
  return (
    <ReplyPage
      title={reply.title}
      lead={t("usedIn", { count: reply.used })}
      crumbs={[{ label: t("repliesTitle"), href: "/desk/replies" }, { label: reply.title }]}
    >
      {reply.mayWrite ? (
        <div className="grid gap-8">
          <AdminForm
            id="reply"
            action={place.action("desk.saveReply")}
            groups={replyFields(t, { ...reply, locale })}
            hidden={{ number }}
            submit={t("saveReply")}
            next={list}
            back={place.back}
            problem={place.asked("problem")}
          />
          <div className="border-t border-line pt-6">
            <ActForm
              action={place.action("desk.removeReply")}
              values={{ number }}
              next={list}
              back={place.back}
              icon="trash-2"
            >
              {t("removeReply")}
            </ActForm>
          </div>
        </div>
      ) : (
        <>
          <p className="mb-4 text-14 text-ink-2">
            {reply.owner ? t("replyOfColleague", { name: reply.owner }) : t("replyOfTeam")}
          </p>
          <p className="rounded-lg border border-line bg-surface px-5 py-4 whitespace-pre-line" lang={locale}>
            {reply.markdown}
          </p>
        </>
      )}
    </ReplyPage>
  );
}
