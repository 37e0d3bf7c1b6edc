import type { SettingView } from "../../../server/settings/settings.queries.ts";

/** What a community needs before its first visitor, and where to do it. */
export function toDo(
  settings: SettingView[],
  boards: number,
): { what: "imprint" | "privacy" | "boards"; href: string }[] {
  const community = settings.find((group) => group.key === "community")?.values ?? {};
  const empty = (["imprint", "privacy"] as const).filter((what) => String(community[what] ?? "").trim() === "");
  return [
    ...empty.map((what) => ({ what, href: "/admin/settings/community" })),
    ...(boards === 0 ? [{ what: "boards" as const, href: "/admin/boards/new" }] : []),
  ];
}
