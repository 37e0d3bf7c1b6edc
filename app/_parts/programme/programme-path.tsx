import type { PublicProgramme } from "../../../server/programme/public-programme.query.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";

/** The steps of the programme as a path, and what the rule asks in plain words. */
export function ProgrammePath({ programme }: { programme: PublicProgramme }) {
  const t = getT("programme");
  const locale = getLocale();
  const { rule, termMonths, renewalShare, graceDays } = programme;
  const steps: { icon: IconName; title: string; text: string }[] = [
    { icon: "message-circle", title: t("path1"), text: t("path1Text") },
    { icon: "search", title: t("path2"), text: t("path2Text", { days: rule.days }) },
    { icon: "mail", title: t("path3"), text: t("path3Text") },
    { icon: "star", title: t("path4"), text: t("path4Text", { months: termMonths }) },
    { icon: "heart", title: t("path5"), text: t("path5Text", { share: renewalShare, days: graceDays }) },
  ];
  return (
    <section aria-labelledby="path" className="mt-12 border-t border-line pt-8">
      <h2 id="path" className="text-22 font-bold">
        {t("pathTitle")}
      </h2>
      <p className="mt-1 max-w-measure text-15 text-ink-2">{t("pathLead")}</p>
      <ol className="mt-6 grid gap-x-6 md:grid-cols-5">
        {steps.map((step, place) => (
          <li key={step.title} className="relative flex gap-4 pb-6 md:block md:pb-0">
            {place < steps.length - 1 && (
              <span
                aria-hidden="true"
                className="absolute bg-line-2 max-md:top-10 max-md:bottom-0 max-md:left-5 max-md:w-px md:top-5 md:-right-6 md:left-10 md:h-px"
              />
            )}
            <span className="relative grid size-10 flex-none place-items-center rounded-full bg-super-soft text-super">
              <Icon name={step.icon} size={18} />
            </span>
            <div className="md:mt-3">
              <h3 className="text-15 font-medium">{step.title}</h3>
              <p className="mt-1 text-14 text-ink-2">{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-8 max-w-measure">
        <h3 className="text-15 font-medium">{t("asksTitle", { days: rule.days })}</h3>
        <ul className="mt-2 grid gap-1.5 text-15 text-ink-2">
          {rule.asks.map((ask) => (
            <li key={ask.name} className="flex gap-2.5">
              <Icon name="check" size={16} className="mt-1 flex-none text-super" />
              {t(`asks.${ask.name}`, {
                asked: ask.name === "kudos" || ask.name === "share" ? formatNumber(ask.asked, locale) : ask.asked,
              })}
            </li>
          ))}
        </ul>
        {rule.countHelpful && <p className="mt-3 text-14 text-ink-3">{t("countHelpfulText")}</p>}
      </div>
    </section>
  );
}
