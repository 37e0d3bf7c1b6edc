import { getT } from "./_messages/server.ts";
import { ButtonLink } from "./_ui/link.tsx";
import { Page } from "./_ui/page.tsx";

/** For people who are signed in and may know that the page exists, but not open it. */
export default function Forbidden() {
  const t = getT("errors");
  return (
    <Page>
      <div className="grid max-w-column justify-items-start gap-3 py-10 md:py-16">
        <h1 className="text-28 font-bold">{t("forbiddenTitle")}</h1>
        <p className="max-w-measure text-ink-2">{t("forbiddenBody")}</p>
        <ButtonLink href="/" variant="primary" icon="house" className="mt-3">
          {t("home")}
        </ButtonLink>
      </div>
    </Page>
  );
}
