"use client";
import { useT } from "../../_client/intl.tsx";
import { buttonClass } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { useViewer } from "../frame/viewer-store.ts";

/** The ways into writing, for those who may: the editors' lists and a new article. */
export function EditorLinks() {
  const t = useT("knowledge");
  const viewer = useViewer();
  if (!viewer || !(viewer.places.editing || viewer.isSuperUser)) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <ClientLink href="/kb/review" className={buttonClass("line")}>
        <Icon name="clipboard-check" />
        {t("editorLists")}
      </ClientLink>
      <ClientLink href="/kb/new" className={buttonClass("line")}>
        <Icon name="plus" />
        {t("newArticle")}
      </ClientLink>
    </div>
  );
}
