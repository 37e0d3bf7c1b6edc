import type { Leader } from "../../../server/reputation/leaders.query.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Badge } from "../../_ui/badge.tsx";
import { Figure } from "../../_ui/figure.tsx";
import { Link } from "../../_ui/link.tsx";
import { Table } from "../../_ui/table.tsx";
import { rankNameOf } from "../people/rank-names.ts";

/** Members in order; equal points share a place. */
export function LeaderTable({ leaders }: { leaders: Leader[] }) {
  const t = getT("leaders");
  return (
    <Table
      caption={t("title")}
      rows={leaders}
      rowKey={(leader) => leader.person.name}
      columns={[
        {
          key: "place",
          title: t("place"),
          number: true,
          cell: ({ place }) => <span className={place <= 3 ? "font-bold" : "text-ink-2"}>{place}</span>,
        },
        {
          key: "person",
          title: t("person"),
          cell: ({ person }) => (
            <span className="flex min-w-0 items-center gap-3">
              <Avatar
                name={person.displayName}
                image={person.avatar}
                tint={person.tint}
                size={32}
                ring={person.isSuperUser}
              />
              <span className="min-w-0">
                <Link href={`/u/${person.name}`} className="hit font-medium hover:text-brand-ink">
                  {person.displayName}
                </Link>
                {person.isSuperUser && (
                  <span className="ml-2 max-md:hidden">
                    <Badge tone="super" icon="star">
                      {t("superUser")}
                    </Badge>
                  </span>
                )}
                {rankNameOf(person) && <span className="block text-13 text-ink-3">{rankNameOf(person)}</span>}
              </span>
            </span>
          ),
        },
        {
          key: "solutions",
          title: t("solutions"),
          number: true,
          cell: (leader) => <Figure value={leader.solutions} />,
        },
        { key: "points", title: t("points"), number: true, cell: (leader) => <Figure value={leader.points} /> },
      ]}
    />
  );
}
