import type { Metadata } from "next";
import { boardInput } from "../../../../../server/boards/boards.schema.ts";
import { getLocale, getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { boardFields } from "../../../../_parts/admin/board-fields.ts";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("newBoard") };
}

export default async function NewBoardPage({ searchParams }: { searchParams: Search }) {
  const [t, place, caller, locale] = await Promise.all([
    getT("admin"),
    placeOf("/admin/boards/new", searchParams),
    api(),
    getLocale(),
  ]);
  const boards = await read(caller.boards.all());
  const blank = { ...boardInput.parse({ slug: "xx", name: "xx", locale }), slug: "", name: "" };
  return (
    <AdminPage
      tab="boards"
      narrow
      title={t("newBoard")}
      crumbs={[{ label: t("boardsTitle"), href: "/admin/boards" }, { label: t("newBoard") }]}
    >
      <AdminForm
        id="board"
        action={place.action("boards.save")}
        groups={boardFields(t, blank, boards, false)}
        submit={t("createBoard")}
        next={localHref("/admin/boards?saved=1")}
        back={place.back}
        problem={place.asked("problem")}
      />
    </AdminPage>
  );
}
