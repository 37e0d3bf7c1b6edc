import type { HeldBadge } from "../../../server/badges/badges.schema.ts";
import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Link, TextLink } from "../../_ui/link.tsx";
import { Medal } from "./medal.tsx";

/** Badges that show at once; the others unfold. */
const SHOWN = 6;

/** The badges of a person with what each is for, the rarest first; nothing at all when there are none. */
export async function BadgeShelf({ name }: { name: string }) {
  const [t, caller] = await Promise.all([getT("badges"), api()]);
  const badges = await read(caller.badges.ofPerson({ name }));
  if (badges.length === 0) return null;
  const more = badges.slice(SHOWN);
  return (
    <section aria-labelledby="badge-shelf" className="mb-8">
      <div className="mb-2.5 flex items-baseline justify-between gap-4">
        <h2 id="badge-shelf" className="text-16 font-bold">
          {t("shelf")} <span className="num font-normal text-ink-3">{badges.length}</span>
        </h2>
        <TextLink href="/badges" className="hit text-14">
          {t("all")}
        </TextLink>
      </div>
      <Shelf badges={badges.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer py-1.5 text-14 text-ink-2 touch:py-3">
            {t("shelfMore", { count: more.length })}
          </summary>
          <div className="mt-2">
            <Shelf badges={more} />
          </div>
        </details>
      )}
    </section>
  );
}

async function Shelf({ badges }: { badges: HeldBadge[] }) {
  const t = await getT("badges");
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,208px),1fr))] gap-x-5 gap-y-4">
      {badges.map((badge) => (
        <li key={badge.key} className="group relative flex gap-3">
          <Medal icon={badge.icon} grade={badge.grade} size={40} />
          <div className="min-w-0">
            <p className="text-14 leading-[1.4] font-medium">
              <Link href={`/badges/${badge.key}`} className="after:absolute after:inset-0 group-hover:text-brand-ink">
                {badge.name}
              </Link>
              <span className="sr-only">, {t(`grade_${badge.grade}`)}</span>
            </p>
            <p className="text-13 leading-[1.4] text-pretty text-ink-3">{badge.citation ?? badge.purpose}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
