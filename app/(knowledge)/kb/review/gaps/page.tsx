import type { Metadata } from "next";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT } from "../../../../_messages/server.ts";
import { EditorsFrame } from "../../../../_parts/knowledge/editors-frame.tsx";
import { GapRows } from "../../../../_parts/knowledge/gap-rows.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { requireWriter } from "../../../../_server/workshop.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("editing")("gaps"), robots: { index: false } };
}

/** What people look for and do not find, by what an answer would bring. */
export default async function GapsPage() {
  await requireWriter();
  const t = getT("editing");
  const { gaps, ...reckoned } = await read((await api()).knowledge.gaps());
  return (
    <EditorsFrame current="gaps">
      <p className="mt-4 max-w-measure text-14 text-ink-2">{t("gapsLead", { days: reckoned.days })}</p>
      <Messages areas={["editing"]}>
        {gaps.length > 0 ? (
          <GapRows gaps={gaps} {...reckoned} />
        ) : (
          <EmptyState icon="search" title={t("empty_gaps")}>
            {t("emptyGapsHint")}
          </EmptyState>
        )}
      </Messages>
    </EditorsFrame>
  );
}
