import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { TooMany } from "../../../server/platform/errors/index.ts";
import type { Found } from "../../../server/search/search.schema.ts";
import { getT } from "../../_messages/server.ts";
import { type Asked, askedOf } from "../../_parts/search/search-address.ts";
import { SearchForm } from "../../_parts/search/search-form.tsx";
import { SearchResults } from "../../_parts/search/search-results.tsx";
import { SearchTips } from "../../_parts/search/search-tips.tsx";
import { api } from "../../_server/api.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Page } from "../../_ui/page.tsx";

type Route = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Route): Promise<Metadata> {
  const t = getT("search");
  const { q } = askedOf(await searchParams);
  return { title: q ? t("titleFor", { query: q }) : t("title"), robots: { index: false, follow: true } };
}

/** Rendered for each request and never kept: what is found depends on who asks. */
export default async function SearchPage({ searchParams }: Route) {
  const asked = askedOf(await searchParams);
  const t = getT("search");
  const found = asked.q ? await search(asked) : null;
  return (
    <Page>
      <div className="mx-auto max-w-column">
        <h1 className="mb-4 text-28 font-bold max-md:text-22">{asked.q ? t("title") : t("start")}</h1>
        <SearchForm asked={asked} />
        {found === null && (
          <>
            <p className="mt-3 text-15 text-ink-2">{t("startHint")}</p>
            <SearchTips />
          </>
        )}
        {found instanceof TooMany && (
          <EmptyState icon="timer" title={t("limited")}>
            {t("limitedHint", { seconds: Math.max(1, Math.ceil((found.until.getTime() - Date.now()) / 1_000)) })}
          </EmptyState>
        )}
        {found && !(found instanceof TooMany) && <SearchResults asked={asked} found={found} />}
      </div>
    </Page>
  );
}

async function search(asked: Asked): Promise<Found | TooMany> {
  try {
    return await (await api()).search.find({
      query: asked.q,
      kind: asked.kind,
      sort: asked.sort,
      cursor: asked.after,
      size: 20,
    });
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof TooMany) return error.cause;
    throw error;
  }
}
