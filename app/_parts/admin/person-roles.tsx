import type { AdminBoard } from "../../../server/boards/boards-for-admins.query.ts";
import { grantableRoles, type PersonDetails } from "../../../server/users/users.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Time } from "../../_ui/time.tsx";
import type { Place } from "../account/place.ts";
import { ActForm } from "./act-form.tsx";
import { AdminForm } from "./admin-form.tsx";
import { AdminPart } from "./admin-part.tsx";

type Props = { person: PersonDetails; boards: AdminBoard[]; place: Place; here: string; problem: string | null };

/** The roles a person holds, each with a way to end it; giving one; and those that ended. */
export function PersonRoles({ person, boards, place, here, problem }: Props) {
  const t = getT("admin");
  const choices = boards.flatMap((board) => [
    { value: board.slug, label: board.name },
    ...board.children.map((child) => ({ value: child.slug, label: `${board.name} / ${child.name}` })),
  ]);
  return (
    <AdminPart id="roles" title={t("rolesTitle")} lead={t("rolesLead")}>
      {person.roles.length === 0 && <p className="text-14 text-ink-3">{t("noRoles")}</p>}
      <ul className="rows empty:hidden">
        {person.roles.map((grant) => {
          const name = t(`role_${grant.role}`);
          return (
            <li key={grant.id} className="flex flex-wrap items-center gap-3 py-2.5">
              <p className="min-w-0 flex-1 text-15">
                <Badge tone={grant.role === "SUPER_USER" ? "super" : "brand"}>{name}</Badge>{" "}
                <span className="text-14 text-ink-2">{grant.board ? grant.board.name : t("everywhere")}</span>
                <span className="block text-13 text-ink-3">
                  {t("since")} <Time value={grant.since} relative={false} />
                </span>
              </p>
              <ActForm
                action={place.action("users.endRole")}
                values={{ id: grant.id }}
                next={`${here}?done=ended`}
                back={`${here}?form=role`}
                size="sm"
                label={t("endRoleOf", { role: name, place: grant.board?.name ?? t("everywhere") })}
              >
                {t("endRole")}
              </ActForm>
            </li>
          );
        })}
      </ul>
      <AdminForm
        id="role"
        action={place.action("users.grantRole")}
        groups={[
          {
            id: "grant",
            title: "",
            fields: [
              {
                kind: "radio",
                name: "role",
                label: t("giveRole"),
                value: "AGENT",
                choices: grantableRoles.map((role) => ({
                  value: role,
                  label: t(`role_${role}`),
                  hint: t(`roleHint_${role}`),
                })),
              },
              {
                kind: "select",
                name: "board",
                label: t("roleWhere"),
                hint: t("roleWhereHint"),
                value: "",
                choices: [{ value: "", label: t("everywhere") }, ...choices],
              },
            ],
          },
        ]}
        hidden={{ name: person.name }}
        submit={t("grant")}
        variant="line"
        next={`${here}?done=role`}
        back={`${here}?form=role`}
        problem={problem}
      />
      {person.endedRoles.length > 0 && (
        <details className="text-14">
          <summary className="cursor-pointer text-ink-2">
            {t("endedRoles", { count: person.endedRoles.length })}
          </summary>
          <ul className="mt-2 grid gap-1 text-ink-2">
            {person.endedRoles.map((grant) => (
              <li key={`${grant.role}${grant.since.toISOString()}`}>
                {t(`role_${grant.role}`)}, {grant.board ?? t("everywhere")}:{" "}
                <Time value={grant.since} relative={false} /> – <Time value={grant.until} relative={false} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </AdminPart>
  );
}
