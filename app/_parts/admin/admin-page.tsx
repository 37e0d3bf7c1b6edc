import type { ReactNode } from "react";
import { getT } from "../../_messages/server.ts";
import { requireAdmin } from "../../_server/admin.ts";
import { Breadcrumb, type Crumb } from "../../_ui/breadcrumb.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Tabs } from "../../_ui/tabs.tsx";

const places = {
  overview: "/admin",
  boards: "/admin/boards",
  sections: "/admin/sections",
  badges: "/admin/badges",
  ranks: "/admin/ranks",
  people: "/admin/people",
  reputation: "/admin/reputation",
  rules: "/admin/house-rules",
  keys: "/admin/api-keys",
  webhooks: "/admin/webhooks",
  settings: "/admin/settings",
} as const;

type Props = {
  tab: keyof typeof places;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The way back to the list, on pages below one. */
  crumbs?: Crumb[];
  saved?: string | null;
  /** The width of a form instead of that of a list. */
  narrow?: boolean;
  children: ReactNode;
};

/** Places of the admin area above every page of it, and what was just done. */
export async function AdminPage({ tab, title, lead, actions, crumbs, saved, narrow, children }: Props) {
  await requireAdmin();
  const t = getT("admin");
  return (
    <Page>
      <div>
        <Tabs
          label={t("areas")}
          tabs={Object.entries(places).map(([name, href]) => ({
            href,
            label: t(`tab_${name as keyof typeof places}`),
            current: name === tab,
          }))}
        />
        <div className={narrow ? "max-w-column py-7" : "py-7"}>
          {crumbs && (
            <div className="mb-3">
              <Breadcrumb crumbs={crumbs} />
            </div>
          )}
          <PageTitle lead={lead} actions={actions}>
            {title}
          </PageTitle>
          {saved && (
            <div role="status" className="mb-6">
              <Callout tone="solved">{saved}</Callout>
            </div>
          )}
          {children}
        </div>
      </div>
    </Page>
  );
}
