import type { Metadata } from "next";
import { getT } from "../../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../../_parts/account/place.ts";
import { DecisionPart } from "../../../../../_parts/programme/decision-part.tsx";
import { EvidencePart } from "../../../../../_parts/programme/evidence-part.tsx";
import { FigureList } from "../../../../../_parts/programme/figure-list.tsx";
import { NominateForm } from "../../../../../_parts/programme/nominate-form.tsx";
import { daysSince } from "../../../../../_parts/programme/pipeline-row.tsx";
import { StaffPage } from "../../../../../_parts/programme/staff-page.tsx";
import { StateBadge } from "../../../../../_parts/programme/state-badge.tsx";
import { StayFacts } from "../../../../../_parts/programme/stay-facts.tsx";
import { StepTimeline } from "../../../../../_parts/programme/step-timeline.tsx";
import { ToneSamples } from "../../../../../_parts/programme/tone-samples.tsx";
import { api, context } from "../../../../../_server/api.ts";
import { read } from "../../../../../_server/read.ts";
import { TextLink } from "../../../../../_ui/link.tsx";

const doneWords = ["decided", "rated", "nominated"] as const;

type Props = { params: Promise<{ membership: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("programme")("staffTitle") };
}

/** One person of the programme: figures to check, tone, reasons, the decision, and how it came about. */
export default async function StayPage({ params, searchParams }: Props) {
  const { membership } = await params;
  const here = `/admin/programme/person/${membership}`;
  const t = getT("programme");
  const [place, caller, ctx] = await Promise.all([placeOf(here, searchParams), api(), context()]);
  const stay = await read(caller.programme.membership({ membership }));
  const problem = place.asked("problem");
  const last = stay.steps.at(-1);
  const moved = problem?.endsWith("membershipMoved") && last;
  const step = last ? t(`step.${last.act}`) : "";
  const refused = moved
    ? last.by
      ? t("movedBy", { name: last.by.displayName, step })
      : t("movedBySystem", { step })
    : undefined;
  const done = doneWords.find((word) => word === place.asked("done"));
  return (
    <StaffPage
      tab="board"
      title={stay.person.displayName}
      crumbs={[{ label: t("tab.board"), href: "/admin/programme" }, { label: stay.person.displayName }]}
      lead={
        <span className="flex flex-wrap items-center gap-3">
          <StateBadge state={stay.state} />
          {t("daysIn", { count: daysSince(stay.since, ctx.now()) })}
          <TextLink href={`/u/${stay.person.name}`}>@{stay.person.name}</TextLink>
        </span>
      }
      saved={done ? t(done) : null}
      problem={problem}
      refused={refused}
    >
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          <section aria-labelledby="figures-title" className="grid gap-4">
            <div>
              <h2 id="figures-title" className="text-18 font-bold">
                {t("figuresTitle")}
              </h2>
              <p className="mt-1 text-14 text-ink-2">{t("figuresLead")}</p>
            </div>
            <FigureList results={stay.results} />
            <EvidencePart evidence={stay.evidence} />
          </section>
          <ToneSamples stay={stay} place={place} here={here} />
          {stay.state === "CANDIDATE" && <NominateForm place={place} name={stay.person.name} path={here} />}
          <DecisionPart stay={stay} place={place} here={here} />
          <StayFacts stay={stay} />
        </div>
        <div className="max-lg:mt-9 max-lg:border-t max-lg:border-line max-lg:pt-7">
          <h2 className="mb-4 text-18 font-bold">{t("timeline")}</h2>
          <StepTimeline steps={stay.steps} />
        </div>
      </div>
    </StaffPage>
  );
}
