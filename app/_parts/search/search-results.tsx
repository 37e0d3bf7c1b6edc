import type { Found } from "../../../server/search/search.schema.ts";
import { getT } from "../../_messages/server.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Pagination } from "../../_ui/pagination.tsx";
import { type Asked, searchAddress } from "./search-address.ts";
import { SearchHit } from "./search-hit.tsx";
import { SearchNarrow } from "./search-narrow.tsx";
import { SearchTips } from "./search-tips.tsx";

/** What was found, or words that help when nothing was. */
export function SearchResults({ asked, found }: { asked: Asked; found: Found }) {
  const t = getT("search");
  const { hits, similar, facets, ignored } = found;
  const nothing = hits.length === 0 && similar.length === 0;
  const count = facets.more ? t("countMore", { count: facets.all }) : t("count", { count: facets.all });
  return (
    <>
      <p role="status" className="mt-4 text-13 text-ink-3">
        {count}
        {ignored.length > 0 && <span className="block">{t("ignored", { parts: ignored.join(" ") })}</span>}
      </p>
      {facets.all > 0 && (
        <div className="mt-1">
          <SearchNarrow asked={asked} facets={facets} />
        </div>
      )}
      <div data-search-log={found.log ?? undefined}>
        {hits.length > 0 && (
          <section aria-labelledby="results">
            <h2 id="results" className="sr-only">
              {t("results")}
            </h2>
            <ul className="rows mt-1">
              {hits.map((hit) => (
                <SearchHit key={`${hit.kind}${hit.number}`} hit={hit} />
              ))}
            </ul>
          </section>
        )}
        {hits.length === 0 && facets.all > 0 && (
          <EmptyState
            icon="search"
            title={t("noneKind")}
            action={
              <ButtonLink href={searchAddress({ q: asked.q })} variant="line">
                {t("showAll")}
              </ButtonLink>
            }
          >
            {t("noneKindHint", { count: facets.all })}
          </EmptyState>
        )}
        {similar.length > 0 && (
          <section aria-labelledby="similar" className="mt-6">
            <h2 id="similar" className="text-14 font-medium">
              {t("similar")}
            </h2>
            <p className="text-13 text-ink-3">{t("similarHint")}</p>
            <ul className="rows mt-1">
              {similar.map((hit) => (
                <SearchHit key={`${hit.kind}${hit.number}`} hit={hit} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <Pagination
        newer={asked.after ? searchAddress({ ...asked, after: null }) : null}
        older={found.next ? searchAddress({ ...asked, after: found.next }) : null}
        words={{ newer: t("first"), older: t("more") }}
      />
      {nothing && facets.all === 0 && !asked.after ? (
        <>
          <EmptyState icon="search" title={t("none", { query: asked.q })} action={<AskLink q={asked.q} primary />}>
            {t("noneHint")}
          </EmptyState>
          <SearchTips />
        </>
      ) : (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-14 text-ink-2">
          {t("askLead")}
          <AskLink q={asked.q} />
        </p>
      )}
    </>
  );
}

/** Asking with the words that were searched for as the beginning of a title; operators are no part of it. */
function AskLink({ q, primary }: { q: string; primary?: boolean }) {
  const t = getT("search");
  const title = q
    .replace(/(?:^|\s)-?(?:tag|board|author|is|has|before|after):(?:"[^"]*"|\S*)/giu, "")
    .replaceAll('"', "")
    .trim();
  return (
    <ButtonLink
      href={title ? `/ask?title=${encodeURIComponent(title)}` : "/ask"}
      variant={primary ? "primary" : "line"}
      icon="square-pen"
    >
      {t("ask")}
    </ButtonLink>
  );
}
