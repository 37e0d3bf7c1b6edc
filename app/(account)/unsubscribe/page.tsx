import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { getT, localHref } from "../../_messages/server.ts";
import { AccountCard } from "../../_parts/account/account-card.tsx";
import { AccountForm } from "../../_parts/account/account-form.tsx";
import { DeadLink } from "../../_parts/account/dead-link.tsx";
import { placeOf, type Search } from "../../_parts/account/place.ts";
import { api } from "../../_server/api.ts";
import { TextLink } from "../../_ui/link.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("account")("unsubscribeTitle") };
}

/** Switches one kind of mail off with the key of a mail, without signing in. */
export default async function UnsubscribePage({ searchParams }: { searchParams: Search }) {
  const [t, place] = await Promise.all([getT("account"), placeOf("/unsubscribe", searchParams)]);
  if (place.asked("done") !== null) {
    return (
      <AccountCard title={t("unsubscribedTitle")} lead={t("unsubscribedText")}>
        <TextLink href="/account/mails">{t("toAccount")}</TextLink>
      </AccountCard>
    );
  }
  const token = place.asked("token") ?? "";
  const kind = await kindOf(token);
  if (!kind) return <DeadLink again="/account/mails" />;
  return (
    <AccountCard title={t("unsubscribeTitle")} lead={t("unsubscribeLead", { kind })}>
      <AccountForm
        id="unsubscribe"
        action={place.action("mail.unsubscribe")}
        fields={[]}
        hidden={{ token }}
        submit={t("unsubscribe")}
        next={localHref("/unsubscribe?done=1")}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}

async function kindOf(token: string): Promise<string | null> {
  try {
    return (await (await api()).mail.unsubscribing({ token })).kind;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) return null;
    throw error;
  }
}
