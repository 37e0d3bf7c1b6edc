import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { RulesPage } from "../../_parts/guidelines/rules-page.tsx";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";

export function generateMetadata(): Metadata {
  return { title: getT("guidelines")("title"), alternates: { canonical: localHref("/house-rules") } };
}

/** The house rules in force and the versions there were. */
export default async function HouseRulesPage() {
  const caller = await api();
  const [rules, history, figures, log] = await Promise.all([
    read(caller.guidelines.current()),
    read(caller.guidelines.history()),
    read(caller.moderationFigures.shown()),
    read(caller.log.shown()),
  ]);
  return <RulesPage rules={rules} history={history} figures={figures} log={log} />;
}
