"use client";
import { useT } from "../../_client/intl.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";

const look = "inline-flex items-center gap-1.5 rounded-md px-2 py-1 hover:bg-sunken hover:text-ink touch:min-h-11";

/** The way to where canned replies are looked after, below the list as the letters are below the preview. */
export function RepliesBar() {
  const t = useT("desk");
  return (
    <div className="flex flex-wrap items-center gap-x-1 border-t border-line px-2.5 py-1.5 text-13 text-ink-2">
      <ClientLink href="/desk/replies" className={look}>
        <Icon name="message-square-quote" />
        {t("manageReplies")}
      </ClientLink>
      <ClientLink href="/desk/replies/new" className={look}>
        <Icon name="plus" />
        {t("newReply")}
      </ClientLink>
    </div>
  );
}
