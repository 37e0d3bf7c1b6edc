import type { Metadata } from "next";
import { getLocale, getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { replyFields } from "../../../../_parts/desk/reply-fields.ts";
import { ReplyPage } from "../../../../_parts/desk/reply-page.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";

export function generateMetadata(): Metadata {
  return { title: getT("desk")("newReply"), robots: { index: false } };
}

/** A new canned reply. */
export default async function NewReplyPage({ searchParams }: { searchParams: Search }) {
  const t = getT("desk");
  const [place] = await Promise.all([
    placeOf("/desk/replies/new", searchParams),
    api().then((caller) => read(caller.desk.replies())),
  ]);
  const blank = { title: "", markdown: "", locale: getLocale(), shared: false };
  return (
    <ReplyPage
      title={t("newReply")}
      crumbs={[{ label: t("repliesTitle"), href: "/desk/replies" }, { label: t("newReply") }]}
    >
      <AdminForm
        id="reply"
        action={place.action("desk.saveReply")}
        groups={replyFields(t, blank)}
        submit={t("saveReply")}
        next={localHref("/desk/replies?saved=1")}
        back={place.back}
        problem={place.asked("problem")}
      />
    </ReplyPage>
  );
}
