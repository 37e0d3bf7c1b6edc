import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";

/** Says that a mail is on its way, and in the demonstration where it can be read. */
export async function MailSent({ children }: { children?: string }) {
  const [t, caller] = await Promise.all([getT("account"), api()]);
  const readable = await caller.mail.readable();
  return (
    <Callout tone="brand" icon="mail" title={t("sentTitle")}>
      <p>{children ?? t("sentText")}</p>
      {readable && (
        <p className="mt-1">{t.rich("sentHere", { link: (text) => <TextLink href="/dev/mail">{text}</TextLink> })}</p>
      )}
    </Callout>
  );
}
