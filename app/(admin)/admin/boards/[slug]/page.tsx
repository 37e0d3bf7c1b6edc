import type { Metadata } from "next";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { ActForm } from "../../../../_parts/admin/act-form.tsx";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { boardFields } from "../../../../_parts/admin/board-fields.ts";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { ButtonLink } from "../../../../_ui/link.tsx";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("admin")("editBoard") };
}

/** Everything of one board, and putting it away. */
export default async function BoardPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/admin/boards/${slug}`;
  const [t, place, caller, here] = await Promise.all([
    getT("admin"),
    placeOf(path, searchParams),
    api(),
    localHref(path),
  ]);
  const [{ board, archived, childCount }, boards] = await Promise.all([
    read(caller.boards.forEditing({ slug })),
    read(caller.boards.all()),
  ]);
  return (
    <AdminPage
      tab="boards"
      narrow
      title={board.name}
      crumbs={[{ label: t("boardsTitle"), href: "/admin/boards" }, { label: board.name }]}
      saved={place.asked("saved") === null ? null : t("saved")}
      actions={<ButtonLink href={`/b/${slug}`}>{t("viewBoard")}</ButtonLink>}
    >
      <AdminForm
        id="board"
        action={place.action("boards.save")}
        groups={boardFields(t, board, boards, childCount > 0)}
        hidden={{ current: slug }}
        submit={t("save")}
        next={localHref("/admin/boards?saved=1")}
        back={place.back}
        problem={place.asked("problem")}
      />
      <AdminPart
        id="archive"
        title={archived ? t("unarchiveTitle") : t("archiveTitle")}
        lead={archived ? t("unarchiveLead") : t("archiveLead")}
      >
        <ActForm
          action={place.action("boards.archive")}
          values={archived ? { slug } : { slug, archived: "on" }}
          next={`${here}?saved=1`}
          back={here}
          icon={archived ? "rotate-ccw" : "archive"}
        >
          {archived ? t("unarchive") : t("archive")}
        </ActForm>
      </AdminPart>
    </AdminPage>
  );
}
