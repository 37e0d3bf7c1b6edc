import { getPath, getT } from "./_messages/server.ts";
import { ButtonLink } from "./_ui/link.tsx";
import { Page } from "./_ui/page.tsx";

/** For pages that belong to an account, opened without one. */
export default function Unauthorized() {
  const t = getT("errors");
  const controls = getT("controls");
  const path = getPath();
  return (
    <Page>
      <div className="grid max-w-column justify-items-start gap-3 py-10 md:py-16">
        <h1 className="text-28 font-bold">{t("signInTitle")}</h1>
        <p className="max-w-measure text-ink-2">{t("signInBody")}</p>
        <ButtonLink
          href={`/sign-in?to=${encodeURIComponent(path || "/")}`}
          variant="primary"
          icon="log-in"
          className="mt-3"
        >
          {controls("signIn")}
        </ButtonLink>
      </div>
    </Page>
  );
}
