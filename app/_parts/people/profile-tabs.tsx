import { getT } from "../../_messages/server.ts";
import { Tabs } from "../../_ui/tabs.tsx";

/** What a profile shows, solutions first. */
export const profileTabs = ["solved", "answered", "asked", "points"] as const;
export type ProfileTab = (typeof profileTabs)[number];

/** The address of a part of a profile. */
export function profileHref(name: string, tab: ProfileTab): string {
  if (tab === "points") return `/u/${name}/points`;
  return tab === "solved" ? `/u/${name}` : `/u/${name}?tab=${tab}`;
}

/** The parts of a profile: what the person solved, answered and asked, and how their points came about. */
export function ProfileTabs({ name, current }: { name: string; current: ProfileTab }) {
  const t = getT("people");
  return (
    <Tabs
      label={t("activity")}
      tabs={profileTabs.map((one) => ({
        href: profileHref(name, one),
        label: t(`tab_${one}`),
        current: one === current,
      }))}
    />
  );
}
