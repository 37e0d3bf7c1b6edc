"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { formatDate } from "../../_messages/format.ts";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { useSessionEnded, useViewer } from "./viewer-store.ts";

/**
 * Says in a corner what keeps somebody from writing: a warning to be read, a silence, or a session that ended elsewhere. It
 * stays until it is true no more.
 */
export function WritingClosed() {
  const t = useT("frame");
  const locale = useLocale();
  const viewer = useViewer();
  const ended = useSessionEnded();
  const until = viewer?.silencedUntil ?? null;
  const forGood = until !== null && new Date(until).getUTCFullYear() === 9999;
  const silenced = forGood
    ? t("silencedForGood")
    : t("silencedUntil", { date: until ? formatDate(until, locale, "moment") : "" });
  const said = viewer?.warned
    ? { title: t("warned"), text: t("warnedText"), href: "/account/warnings", link: t("readWhy") }
    : until
      ? { title: t("silenced"), text: silenced, href: "/account/warnings", link: t("readWhy") }
      : ended
        ? { title: t("ended"), text: t("endedText"), href: "/sign-in", link: t("signIn") }
        : null;
  return (
    <aside
      aria-live="polite"
      aria-label={said?.title ?? t("silenced")}
      hidden={said === null}
      className="fixed inset-x-3 bottom-18 z-40 flex gap-3 rounded-lg border border-line-2 bg-surface px-4 py-3.5 shadow-float md:right-5 md:bottom-5 md:left-auto md:max-w-96"
    >
      {said && (
        <>
          <Icon name="triangle-alert" size={20} className="mt-0.5 text-attention" />
          <div className="min-w-0 flex-1 text-14">
            <p className="font-medium">{said.title}</p>
            <p className="mt-0.5 text-ink-2">{said.text}</p>
            <p className="mt-2">
              <ClientLink href={said.href} className="font-medium text-brand-ink underline underline-offset-3">
                {said.link}
              </ClientLink>
            </p>
          </div>
        </>
      )}
    </aside>
  );
}
