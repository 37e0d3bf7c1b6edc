import type { Hit } from "../../../server/search/search.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Badge, Tag } from "../../_ui/badge.tsx";
import { Link } from "../../_ui/link.tsx";
import { StateGlyph } from "../../_ui/state-glyph.tsx";
import { Time } from "../../_ui/time.tsx";
import { addressOf } from "./hit-address.ts";
import { Marked } from "./marked.tsx";

/** One result: where it stands, its title, the place where the words were found, and why. The whole row is the link. */
export function SearchHit({ hit }: { hit: Hit }) {
  const t = getT("search");
  const field = (name: Hit["why"][number]) =>
    t(hit.kind === "article" && name !== "title" ? "why_text" : `why_${name}`);
  return (
    <li data-row="" className="group relative grid grid-cols-[20px_minmax(0,1fr)] gap-x-3.5 py-4">
      <span className="pt-0.5">
        <StateGlyph state={hit.state} />
      </span>
      <div className="min-w-0" lang={hit.locale}>
        <h3 className="text-16 leading-[1.4] font-medium text-pretty">
          <Link href={addressOf(hit)} className="after:absolute after:inset-0 group-hover:text-brand-ink">
            <Marked parts={hit.title} />
          </Link>
        </h3>
        {hit.snippet.length > 0 && (
          <p className="mt-1 line-clamp-3 text-14 text-ink-2">
            <Marked parts={hit.snippet} />
          </p>
        )}
      </div>
      <p className="col-start-2 mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-3">
        {hit.staffOnly && <Badge icon="shield">{t("staffOnly")}</Badge>}
        <span>{hit.board?.name ?? t("article")}</span>
        {hit.tags.slice(0, 3).map((tag) => (
          <Tag key={tag} name={tag} />
        ))}
        <Time value={hit.verifiedAt ?? hit.lastActivityAt} />
        {hit.kind === "topic" && hit.worked === 0 && <span>{t("answers", { count: hit.answers })}</span>}
        {hit.worked > 0 && <span>{t("worked", { count: hit.worked })}</span>}
        {hit.why.length > 0 && <span>{t("whyIn", { fields: hit.why.map(field).join(", ") })}</span>}
        {hit.synonyms.slice(0, 2).map((pair) => (
          <span key={pair.found}>{t("synonym", pair)}</span>
        ))}
      </p>
    </li>
  );
}
