import type { Metadata } from "next";
import type { PipelineColumn } from "../../../../server/programme/pipeline.query.ts";
import { closedStates } from "../../../../server/programme/programme-limits.schema.ts";
import { getT } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { NominateForm } from "../../../_parts/programme/nominate-form.tsx";
import { PipelineRow } from "../../../_parts/programme/pipeline-row.tsx";
import { StaffPage } from "../../../_parts/programme/staff-page.tsx";
import { StateBadge } from "../../../_parts/programme/state-badge.tsx";
import { api, context } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";

export function generateMetadata(): Metadata {
  return { title: getT("programme")("staffTitle") };
}

/** Everybody on the way, in the programme, or leaving it, by state. */
export default async function ProgrammePage({ searchParams }: { searchParams: Search }) {
  const t = getT("programme");
  const [place, caller, ctx] = await Promise.all([placeOf("/admin/programme", searchParams), api(), context()]);
  const columns = await read(caller.programme.pipeline());
  const isClosed = ({ state }: PipelineColumn) => closedStates.some((one) => one === state);
  const now = ctx.now();
  const column = (one: PipelineColumn) => (
    <section key={one.state} aria-labelledby={`state-${one.state}`} className="grid content-start gap-1">
      <h2 id={`state-${one.state}`} className="flex items-center gap-2 border-b border-line-2 pb-2">
        <StateBadge state={one.state} />
        <span className="num text-13 text-ink-3">{one.count}</span>
      </h2>
      {one.rows.length === 0 ? (
        <p className="py-3 text-14 text-ink-3">{t("boardEmpty")}</p>
      ) : (
        <ul className="rows">
          {one.rows.map((card) => (
            <PipelineRow key={card.id} card={card} now={now} />
          ))}
        </ul>
      )}
      {one.count > one.rows.length && (
        <p className="py-2 text-13 text-ink-3">{t("showMore", { count: one.count - one.rows.length })}</p>
      )}
    </section>
  );
  const closed = columns.filter((one) => isClosed(one) && one.count > 0);
  return (
    <StaffPage
      tab="board"
      title={t("staffTitle")}
      lead={t("boardLead")}
      saved={place.asked("done") === "nominated" ? t("nominated") : null}
      problem={place.asked("problem")}
    >
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">{columns.filter((one) => !isClosed(one)).map(column)}</div>
      {closed.length > 0 && (
        <details className="mt-9 border-t border-line pt-6">
          <summary className="cursor-pointer text-15 font-medium touch:py-2.5">{t("closedTitle")}</summary>
          <div className="mt-5 grid gap-x-10 gap-y-8 lg:grid-cols-2">{closed.map(column)}</div>
        </details>
      )}
      <NominateForm place={place} />
    </StaffPage>
  );
}
