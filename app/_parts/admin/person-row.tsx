import type { PersonView } from "../../../server/users/users.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Badge } from "../../_ui/badge.tsx";
import { Link } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";

/** A person in a list of admins: who, how to reach them, which roles, since when. The whole row is the link. */
export function PersonRow({ person }: { person: PersonView }) {
  const t = getT("admin");
  return (
    <li data-row="" className="group relative flex gap-3.5 py-3">
      <Avatar name={person.displayName} image={person.avatar} tint={person.tint} ring={person.isSuperUser} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 font-medium">
          <Link
            href={`/admin/people/${person.name}`}
            className="after:absolute after:inset-0 group-hover:text-brand-ink"
          >
            {person.displayName}
          </Link>
          {person.roles.map((grant) => (
            <Badge key={grant.id} tone={grant.role === "SUPER_USER" ? "super" : "brand"}>
              {t(`role_${grant.role}`)}
              {grant.board && ` · ${grant.board.name}`}
            </Badge>
          ))}
          {person.staged && <Badge tone="attention">{t("staged")}</Badge>}
          {!person.staged && !person.email && <Badge>{t("unconfirmed")}</Badge>}
        </p>
        <p className="mt-0.5 truncate text-13 text-ink-3">
          {person.name}
          {(person.email ?? person.pendingEmail) && ` · ${person.email ?? person.pendingEmail}`}
        </p>
      </div>
      <p className="flex-none text-right text-13 text-ink-3 max-md:hidden">
        {t("joined")} <Time value={person.joinedAt} relative={false} />
        <span className="block">
          {person.lastSeenAt ? (
            <>
              {t("lastSeen")} <Time value={person.lastSeenAt} />
            </>
          ) : (
            t("neverSeen")
          )}
        </span>
      </p>
    </li>
  );
}
