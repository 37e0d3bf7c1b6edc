import type { NoticeView } from "../../../server/moderation/notices/notices-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { FactList } from "./fact-list.tsx";

/** What was reported, by whom as far as that may be seen, and the content itself. */
export function NoticeFacts({ view }: { view: NoticeView }) {
  const t = getT("reports");
  const locale = getLocale();
  const { about } = view;
  const date = (at: Date) => formatDate(at, locale, "moment");
  return (
    <>
      <FactList
        facts={[
          { name: t("staffCategory"), text: t(`category_${view.category}`) },
          { name: t("staffText"), text: <span className="whitespace-pre-line">{view.text}</span> },
          { name: t("staffLaw"), text: view.law },
          { name: t("address"), text: <span className="break-all">{view.address}</span> },
          { name: t("staffName"), text: view.name },
          { name: t("staffMail"), text: view.email },
        ]}
      />
      <p className="mt-4 text-14 text-ink-3">
        {t("at", { date: date(view.at) })}
        {view.dueAt && !view.outcome && ` · ${t("staffDue", { date: date(view.dueAt) })}`}
      </p>
      <h2 className="mt-8 mb-3 text-18 font-bold">{t("staffAbout")}</h2>
      {about ? (
        <div className="rounded-lg border border-line bg-surface px-5 py-4">
          <p className="text-15 font-medium">
            <TextLink href={about.href}>{about.title}</TextLink>
          </p>
          {about.kind === "post" && (
            <>
              <p className="mb-3 text-13 text-ink-3">
                {t("staffBy", { name: about.author })} · {t("staffPresence", { presence: about.presence })}
              </p>
              <Prose html={about.html} lang={about.locale} small />
            </>
          )}
        </div>
      ) : (
        <p className="text-15 text-ink-2">{t("staffNothing")}</p>
      )}
    </>
  );
}
