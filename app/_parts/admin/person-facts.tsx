import type { ReactNode } from "react";
import type { PersonDetails } from "../../../server/users/users.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Badge } from "../../_ui/badge.tsx";
import { Time } from "../../_ui/time.tsx";

/** Picture, address and dates of a person. */
export function PersonFacts({ person }: { person: PersonDetails }) {
  const t = getT("admin");
  const address = person.email ?? person.pendingEmail;
  const facts: [string, ReactNode][] = [
    [t("accountName"), person.name],
    [
      t("email"),
      address ? (
        <span key="address" className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 break-all">{address}</span>
          {person.email ? (
            <Badge tone="solved">{t("confirmed")}</Badge>
          ) : (
            <Badge tone="attention">{t("unconfirmed")}</Badge>
          )}
        </span>
      ) : (
        t("noAddress")
      ),
    ],
    [t("joinedLabel"), <Time key="joined" value={person.joinedAt} relative={false} />],
    [t("seenLabel"), person.lastSeenAt ? <Time key="seen" value={person.lastSeenAt} style="moment" /> : t("neverSeen")],
  ];
  return (
    <div className="flex flex-wrap gap-6">
      <Avatar name={person.displayName} image={person.avatar} tint={person.tint} size={72} ring={person.isSuperUser} />
      <dl className="grid min-w-0 flex-1 basis-72 grid-cols-[auto_minmax(0,1fr)] content-start gap-x-5 gap-y-1.5 text-14">
        {facts.map(([label, value]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-3">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
