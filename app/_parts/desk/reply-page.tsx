import type { ReactNode } from "react";
import { Messages } from "../../_messages/messages.tsx";
import { getT } from "../../_messages/server.ts";
import { Breadcrumb, type Crumb } from "../../_ui/breadcrumb.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

type Props = {
  title: string;
  lead?: string;
  actions?: ReactNode;
  crumbs?: Crumb[];
  saved?: boolean;
  children: ReactNode;
};

/** The room of the pages where canned replies are looked after. */
export function ReplyPage({ title, lead, actions, crumbs, saved, children }: Props) {
  const t = getT("desk");
  return (
    <Page>
      <div className="mx-auto w-full max-w-[760px]">
        <div className="mb-3">
          <Breadcrumb crumbs={[{ label: t("title"), href: "/desk/search" }, ...(crumbs ?? [{ label: title }])]} />
        </div>
        <PageTitle lead={lead} actions={actions}>
          {title}
        </PageTitle>
        {saved && (
          <div role="status" className="mb-6">
            <Callout tone="solved">{t("replySaved")}</Callout>
          </div>
        )}
        <Messages areas={["desk", "admin"]}>{children}</Messages>
      </div>
    </Page>
  );
}
