import type { ReactNode } from "react";
import type { UserCard } from "../../../server/users/user-card.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Link } from "../../_ui/link.tsx";

/** A person in a side list: picture, name, one line about them, one figure. */
export function PersonLine({ person, about, figure }: { person: UserCard; about?: ReactNode; figure?: ReactNode }) {
  return (
    <li className="flex items-center gap-3 py-1.5 text-14 leading-[1.35]">
      <Avatar name={person.displayName} image={person.avatar} tint={person.tint} ring={person.isSuperUser} />
      <span className="min-w-0 wrap-anywhere">
        <Link href={`/u/${person.name}`} className="hit font-medium hover:text-brand-ink">
          {person.displayName}
        </Link>
        {about && <span className="block text-13 text-ink-3">{about}</span>}
      </span>
      {figure && <span className="num ml-auto flex-none text-13 text-ink-2">{figure}</span>}
    </li>
  );
}
