import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Tabs } from "../../_ui/tabs.tsx";

const tabs = ["unanswered", "active", "solved"] as const;
export type HomeTab = (typeof tabs)[number];

/** The tab an address asks for; Active when it asks for none we know. */
export function homeTab(wanted: string | undefined): HomeTab {
  return tabs.find((tab) => tab === wanted) ?? "active";
}

/** The lists of the home page. Following belongs to the person and is a page of its own. */
export async function HomeTabs({ current, unanswered }: { current: HomeTab | "following"; unanswered: number }) {
  const [t, locale] = await Promise.all([getT("home"), getLocale()]);
  return (
    <Tabs
      label={t("topics")}
      tabs={[
        ...tabs.map((tab) => ({
          href: tab === "active" ? "/" : `/?tab=${tab}`,
          label: t(`tab_${tab}`),
          current: tab === current,
          ...(tab === "unanswered" && { count: formatNumber(unanswered, locale) }),
        })),
        { href: "/following", label: t("tab_following"), current: current === "following" },
      ]}
    />
  );
}
