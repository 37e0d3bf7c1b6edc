import type { ReactNode } from "react";
import { getT } from "../../_messages/server.ts";
import { requireProgrammeStaff } from "../../_server/programme-staff.ts";
import { Breadcrumb, type Crumb } from "../../_ui/breadcrumb.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Tabs } from "../../_ui/tabs.tsx";
import { sayRefusal } from "./step-words.ts";

const places = {
  board: "/admin/programme",
  capacity: "/admin/programme/capacity",
  rule: "/admin/programme/rule",
  questions: "/admin/programme/questions",
  agreement: "/admin/programme/agreement",
  perks: "/admin/programme/perks",
} as const;

type Props = {
  tab: keyof typeof places;
  title: ReactNode;
  lead?: ReactNode;
  crumbs?: Crumb[];
  saved?: string | null;
  /** `?problem=` as it came back from a form; said in words. */
  problem?: string | null;
  /** Stands in place of the sentence for the problem. */
  refused?: ReactNode;
  children: ReactNode;
};

/** Places of the programme above every staff page of it, and what was just done or refused. */
export async function StaffPage({ tab, title, lead, crumbs, saved, problem = null, refused, children }: Props) {
  await requireProgrammeStaff();
  const t = getT("programme");
  const trouble = refused ?? sayRefusal(problem);
  return (
    <Page>
      <div>
        <Tabs
          label={t("staffAreas")}
          tabs={Object.entries(places).map(([name, href]) => ({
            href,
            label: t(`tab.${name as keyof typeof places}`),
            current: name === tab,
          }))}
        />
        <div className="py-7">
          {crumbs && (
            <div className="mb-3">
              <Breadcrumb crumbs={crumbs} />
            </div>
          )}
          <PageTitle lead={lead}>{title}</PageTitle>
          {saved && (
            <div role="status" className="mb-6">
              <Callout tone="solved">{saved}</Callout>
            </div>
          )}
          {trouble && (
            <div role="alert" className="mb-6">
              <Callout tone="danger">{trouble}</Callout>
            </div>
          )}
          {children}
        </div>
      </div>
    </Page>
  );
}
