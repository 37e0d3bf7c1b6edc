import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getT } from "../../../_messages/server.ts";
import { RulesPage } from "../../../_parts/guidelines/rules-page.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";

type Params = { params: Promise<{ version: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { version } = await params;
  return { title: `${getT("guidelines")("title")} ${version}`, robots: { index: false } };
}

/** One version of the house rules, as it was published. */
export default async function VersionPage({ params }: Params) {
  const { version } = await params;
  if (!/^[1-9]\d{0,4}$/.test(version)) notFound();
  const caller = await api();
  const [rules, history, figures, log] = await Promise.all([
    read(caller.guidelines.version({ number: Number(version) })),
    read(caller.guidelines.history()),
    read(caller.moderationFigures.shown()),
    read(caller.log.shown()),
  ]);
  return <RulesPage rules={rules} history={history} figures={figures} log={log} />;
}
