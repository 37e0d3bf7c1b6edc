import type { Metadata } from "next";
import { getT } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { QuestionItem } from "../../../../_parts/programme/question-item.tsx";
import { StaffPage } from "../../../../_parts/programme/staff-page.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../../_ui/link.tsx";
import { Pagination } from "../../../../_ui/pagination.tsx";

const path = "/admin/programme/questions";

export function generateMetadata(): Metadata {
  return { title: getT("programme")("tab.questions") };
}

/** What super users ask staff directly, with the time promised. */
export default async function QuestionsPage({ searchParams }: { searchParams: Search }) {
  const t = getT("programme");
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const open = place.asked("show") !== "answered";
  const cursor = place.asked("after");
  const { rows, next } = await read(caller.programme.escalations({ open, cursor, size: 20 }));
  const query = open ? "" : "show=answered&";
  return (
    <StaffPage
      tab="questions"
      title={t("tab.questions")}
      lead={t("questionsLead")}
      saved={place.asked("done") === "answered" ? t("answerSaved") : null}
      problem={place.asked("problem")}
    >
      <ButtonLink href={open ? `${path}?show=answered` : path} size="sm">
        {t(open ? "questionsDone" : "questionsOpen")}
      </ButtonLink>
      {rows.length === 0 && <EmptyState icon="inbox" title={t("questionsEmpty")} />}
      <ul className="rows mt-4">
        {rows.map((row) => (
          <QuestionItem key={row.id} row={row} place={place} />
        ))}
      </ul>
      <Pagination
        newer={cursor ? (open ? path : `${path}?show=answered`) : null}
        older={next ? `${path}?${query}after=${encodeURIComponent(next)}` : null}
      />
    </StaffPage>
  );
}
