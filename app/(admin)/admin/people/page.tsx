import type { Metadata } from "next";
import { grantableRoles } from "../../../../server/users/users.schema.ts";
import { getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { PersonRow } from "../../../_parts/admin/person-row.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Button } from "../../../_ui/button.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { Pagination } from "../../../_ui/pagination.tsx";
import { Select } from "../../../_ui/select.tsx";
import { TextField } from "../../../_ui/text-field.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("admin")("peopleTitle") };
}

/** Everybody with an account, found by the beginning of a name or address, or by role. */
export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const [t, place, caller, action] = await Promise.all([
    getT("admin"),
    placeOf("/admin/people", searchParams),
    api(),
    localHref("/admin/people"),
  ]);
  const q = (place.asked("q") ?? "").slice(0, 100);
  const role = grantableRoles.find((one) => one === place.asked("role")) ?? null;
  const after = place.asked("after");
  const page = await read(caller.users.people({ q, role, after, size: 30 }));
  const list = (cursor: string | null) => {
    const query = new URLSearchParams();
    if (q) query.set("q", q);
    if (role) query.set("role", role);
    if (cursor) query.set("after", cursor);
    return query.size > 0 ? `/admin/people?${query}` : "/admin/people";
  };
  return (
    <AdminPage tab="people" title={t("peopleTitle")} lead={t("peopleLead")}>
      <form method="get" action={action} className="mb-5 flex flex-wrap items-end gap-3">
        <TextField
          name="q"
          type="search"
          label={t("searchPeople")}
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          className="min-w-0 flex-1 basis-full md:basis-64"
        />
        <Select
          name="role"
          label={t("role")}
          defaultValue={role ?? ""}
          choices={[
            { value: "", label: t("anyRole") },
            ...grantableRoles.map((one) => ({ value: one, label: t(`role_${one}`) })),
          ]}
          className="min-w-0 basis-44 max-md:flex-1"
        />
        <Button type="submit" icon="search" className="min-h-10 touch:min-h-11">
          {t("search")}
        </Button>
      </form>
      {page.rows.length === 0 ? (
        <EmptyState icon="users" title={t("peopleEmpty")}>
          {t("peopleEmptyText")}
        </EmptyState>
      ) : (
        <ul className="rows border-t border-line" aria-label={t("peopleTitle")}>
          {page.rows.map((person) => (
            <PersonRow key={person.name} person={person} />
          ))}
        </ul>
      )}
      <Pagination
        newer={after ? list(null) : null}
        older={page.next ? list(page.next) : null}
        words={{ newer: t("toNewest"), older: t("older") }}
      />
    </AdminPage>
  );
}
