import type { ProfileView } from "../../../server/users/users.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Badge, StaffBadge } from "../../_ui/badge.tsx";
import { Link } from "../../_ui/link.tsx";
import { RecordLink } from "../moderation/record-link.tsx";
import { rankNameOf } from "./rank-names.ts";

/** Picture, name, standing and what a person says of themselves. */
export function ProfileHead({ person }: { person: ProfileView }) {
  const t = getT("people");
  const rank = rankNameOf(person);
  return (
    <div className="mb-7 flex gap-5 max-md:flex-col max-md:gap-3">
      <Avatar name={person.displayName} image={person.avatar} tint={person.tint} size={96} ring={person.isSuperUser} />
      <div className="min-w-0 wrap-anywhere">
        <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-28 leading-tight font-bold max-md:text-22">
          {person.displayName}
          {person.isSuperUser && (
            <Badge tone="super" icon="star">
              {t("superUser")}
            </Badge>
          )}
          {person.isStaff && <StaffBadge>{t("staff")}</StaffBadge>}
        </h1>
        <p className="text-14 text-ink-3">
          @{person.name}
          {person.title && ` · ${person.title}`}
          {rank && (
            <>
              {" · "}
              <Link href="/ranks" className="hover:text-ink hover:underline">
                {rank}
              </Link>
            </>
          )}
        </p>
        {person.about && <p className="mt-2.5 max-w-measure text-15 text-ink-2">{person.about}</p>}
        {person.website && (
          <p className="mt-1.5 text-14">
            <a
              href={person.website}
              rel="nofollow ugc noopener"
              className="text-brand-ink underline-offset-3 hover:underline"
            >
              {new URL(person.website).hostname}
            </a>
          </p>
        )}
        <RecordLink name={person.name} label={getT("penalties")("recordLink")} />
        {person.staged && <p className="mt-2 text-14 text-ink-3">{t("staged")}</p>}
      </div>
    </div>
  );
}
